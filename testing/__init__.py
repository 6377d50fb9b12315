"""What tests need: databases, a running server, a browser, and the people of the tests."""
