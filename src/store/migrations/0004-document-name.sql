-- A person may name a document by its file's name. Hashed, since an address may be longer than an ordered index holds.
create index document_name on document using hash (name);
