-- Bulk loading gives ids itself, because sealed values are tied to them, and sets the sequences past them.
grant usage, select, update on sequence resident_id_seq, household_id_seq to taizhang_system;
