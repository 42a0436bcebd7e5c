-- Where files too large for a request body lie until they are read, and after: the private bucket import-sources, keys
-- <organisation>/<random>.
--
-- Invariants: no policy lets anybody but the service role near an object; people upload and read through addresses
-- that the server signs for them, for one path and a short time. Type, size and hash are checked again after upload.

insert into storage.buckets (id, name, public, file_size_limit)
values ('import-sources', 'import-sources', false, 26214400)
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit;
