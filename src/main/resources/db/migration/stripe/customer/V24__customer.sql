-- Customers. A deleted one keeps its row, without its data: its id is still a place in lists, and its invoice prefix stays taken.
create table customers (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  deleted boolean not null,
  email varchar,
  invoice_prefix varchar not null,
  metadata varchar not null,
  details varchar not null,
  primary key (account, id)
);

create index customers_by_deleted on customers (account, deleted, id);
create index customers_by_email on customers (account, email, deleted, id);
create unique index customers_by_prefix on customers (account, invoice_prefix);
