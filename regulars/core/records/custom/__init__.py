"""Fields that a business adds itself, without a restart."""
