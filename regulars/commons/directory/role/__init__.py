"""A role is what a party is to us for a while: customer, lead, supplier, partner, retailer, distributor."""
