"""Pages of HTML as documents."""
