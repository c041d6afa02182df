-- A piece of the ledger is read as it was written: the tree that jsonb makes of it is never looked into, and to write it out again was most of
-- what a review cost the store.
alter table ledger_piece alter column content type json using content::text::json;
