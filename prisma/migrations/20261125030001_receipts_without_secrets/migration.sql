-- What these commands were given holds passwords, names and addresses, whose plain hashes could be tried out.
UPDATE command_receipt SET input_sha256 = '' WHERE command IN ('add-person', 'reset-password', 'change-password');
