"""What proves who somebody is, beside a password: codes and the secrets behind them."""
