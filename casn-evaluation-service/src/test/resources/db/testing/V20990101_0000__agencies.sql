-- What region-service would have told: the agencies that the tests are about.
insert into agency_reference (code, bps_code, kind, name, parent, version) values
    ('35', '35', 'PROVINSI', 'Pemerintah Provinsi Jawa Timur', null, 1),
    ('35.07', '3507', 'KABUPATEN', 'Pemerintah Kabupaten Malang', '35', 1),
    ('35.74', '3574', 'KOTA', 'Pemerintah Kota Probolinggo', '35', 1),
    ('35.77', '3577', 'KOTA', 'Pemerintah Kota Madiun', '35', 1),
    ('35.79', '3579', 'KOTA', 'Pemerintah Kota Batu', '35', 1);
insert into agency_reference_filled default values;
