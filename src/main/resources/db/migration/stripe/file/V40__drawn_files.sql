-- What is on an image that is drawn when it is asked for; null if the bytes are stored, or redacted.
alter table files add column drawing varchar(2000);
