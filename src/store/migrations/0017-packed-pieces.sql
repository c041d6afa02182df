-- Steps, stages and figures of a piece are packed: an older program, which could not read them, is told by this number. Those that it wrote stay as
-- they are until their pair of sides is folded again.
comment on column ledger_piece.content is 'A thing of the ledger, or a list packed by its fields';
