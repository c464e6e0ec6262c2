-- Every command looks at the home's authorities. Without an index of their own that
-- is a look at everybody in the register.
CREATE INDEX authority ON subject (ref_key) WHERE type = 'authority';
