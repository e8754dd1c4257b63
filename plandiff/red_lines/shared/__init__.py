"""What the tests of red lines share: where a line looks, what stands there, and every line against every version."""
