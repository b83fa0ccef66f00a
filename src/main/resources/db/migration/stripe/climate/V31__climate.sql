-- The catalogue of each account that has asked for it, which begins with the rows of SeedCatalogue, and the account's orders.
create table climate_accounts (
  account ${id} not null primary key,
  public_name varchar
);

-- A currency without a row has an unlimited balance.
create table climate_balances (
  account ${id} not null,
  currency varchar not null,
  amount numeric(30) not null,
  primary key (account, currency)
);

create table climate_movements (
  account ${id} not null,
  id ${id} not null,
  created timestamp(6) with time zone not null,
  order_id ${id} not null,
  cause varchar not null,
  currency varchar not null,
  amount bigint not null,
  primary key (account, id)
);

create table climate_suppliers (
  account ${id} not null,
  id ${id} not null,
  name varchar not null,
  info_url varchar not null,
  removal_pathway varchar not null,
  locations varchar not null,
  primary key (account, id)
);

create table climate_products (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  name varchar not null,
  delivery_year integer,
  available numeric(20, 6) not null,
  prices varchar not null,
  suppliers varchar not null,
  primary key (account, id)
);

create table climate_orders (
  account ${id} not null,
  id ${id} not null,
  version integer not null,
  created timestamp(6) with time zone not null,
  status varchar not null,
  product ${id} not null,
  metric_tons numeric(20, 6) not null,
  amount_subtotal bigint not null,
  amount_fees bigint not null,
  currency varchar not null,
  invoiced boolean not null,
  public_name varchar not null,
  expected_delivery_year integer not null,
  confirmed_at timestamp(6) with time zone,
  delayed_at timestamp(6) with time zone,
  product_substituted_at timestamp(6) with time zone,
  delivered_at timestamp(6) with time zone,
  canceled_at timestamp(6) with time zone,
  cancellation_reason varchar,
  deliveries varchar not null,
  awaited varchar not null,
  base_url varchar not null,
  metadata varchar not null,
  primary key (account, id)
);

-- A certificate is opened by the order's id alone.
create index climate_orders_by_id on climate_orders (id);
