-- The province, its 29 kabupaten and 9 kota, and the governments that carry their codes. What is known of them are facts: the application
-- may change the contacts and nothing else. No row-level policies here or in the tables of the programme: all of it is programme data,
-- readable with region:read. Contacts are those of an office, and whoever is named holds a public office.

create table region (
    code text collate "C" primary key check (code ~ '^[0-9]{2}(\.[0-9]{2})?$'),
    bps_code text not null unique check (bps_code ~ '^[0-9]{2}([0-9]{2})?$'),
    kind text not null check (kind in ('PROVINSI', 'KABUPATEN', 'KOTA')),
    province_code text collate "C" references region,
    name text collate "C" not null unique,
    capital text not null,
    population int not null check (population > 0),
    area_km2 numeric not null check (area_km2 > 0),
    latitude numeric check (latitude between -90 and 90),
    longitude numeric check (longitude between -180 and 180),
    contact_office text,
    contact_email text,
    contact_phone text,
    contact_website text,
    contact_address text,
    version int not null default 0,
    check ((kind = 'PROVINSI') = (province_code is null))
);

create table agency (
    code text collate "C" primary key,
    name text not null,
    kind text not null check (kind in ('PROVINSI', 'KABUPATEN', 'KOTA')),
    region_code text collate "C" not null references region,
    parent_code text collate "C" references agency
);

grant select on region, agency to ${app};
grant update (contact_office, contact_email, contact_phone, contact_website, contact_address, version) on region to ${app};
