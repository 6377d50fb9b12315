"""Fields that a business adds itself: how an administrator reaches them."""
