-- When a test last said whether an account may use the onramp, which the error of a disabled one tells.
alter table crypto_accounts add column updated timestamp(6) with time zone not null default current_timestamp;
