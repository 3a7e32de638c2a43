-- Codes: Kementerian Dalam Negeri (Kepmendagri 300.2.2-2430/2025) and BPS; they carry the same digits, and both are kept.
-- Population: civil registration (Dukcapil) of 2025; area: Badan Informasi Geospasial. Neither is a figure of BPS. Both add up to the province's.
-- Coordinates: a point within the region, good to about a kilometre; none is known for the province as a whole.
-- Capitals of kota are the kota themselves. Less certain than the rest are the seats of three kabupaten: Kediri (Ngasem; a list of 2012
-- says Kediri), Pasuruan (Bangil; the same list says Pasuruan) and Mojokerto (its offices are in Kota Mojokerto; a move to Mojosari is planned).

insert into region (code, bps_code, kind, province_code, name, capital, population, area_km2, latitude, longitude) values
    ('35', '35', 'PROVINSI', null, 'Provinsi Jawa Timur', 'Surabaya', 41919906, 48055.876, null, null),
    ('35.01', '3501', 'KABUPATEN', '35', 'Kabupaten Pacitan', 'Pacitan', 588718, 1434.818, -8.13333, 111.16667),
    ('35.02', '3502', 'KABUPATEN', '35', 'Kabupaten Ponorogo', 'Ponorogo', 979008, 1418.618, -7.93333, 111.5),
    ('35.03', '3503', 'KABUPATEN', '35', 'Kabupaten Trenggalek', 'Trenggalek', 753810, 1249.367, -8.16667, 111.61667),
    ('35.04', '3504', 'KABUPATEN', '35', 'Kabupaten Tulungagung', 'Tulungagung', 1139224, 1144.856, -8.11667, 111.91667),
    ('35.05', '3505', 'KABUPATEN', '35', 'Kabupaten Blitar', 'Kanigoro', 1261699, 1745.383, -8.13333, 112.25),
    ('35.06', '3506', 'KABUPATEN', '35', 'Kabupaten Kediri', 'Ngasem', 1691976, 1523.563, -7.83333, 112.16667),
    ('35.07', '3507', 'KABUPATEN', '35', 'Kabupaten Malang', 'Kepanjen', 2734623, 3473.747, -8.16667, 112.66667),
    ('35.08', '3508', 'KABUPATEN', '35', 'Kabupaten Lumajang', 'Lumajang', 1116231, 1796.489, -8.11667, 113.15),
    ('35.09', '3509', 'KABUPATEN', '35', 'Kabupaten Jember', 'Jember', 2615874, 3314.358, -8.25, 113.65),
    ('35.10', '3510', 'KABUPATEN', '35', 'Kabupaten Banyuwangi', 'Banyuwangi', 1791789, 3593.849, -8.33333, 114.2),
    ('35.11', '3511', 'KABUPATEN', '35', 'Kabupaten Bondowoso', 'Bondowoso', 788007, 1554.992, -7.9404, 113.9834),
    ('35.12', '3512', 'KABUPATEN', '35', 'Kabupaten Situbondo', 'Situbondo', 691635, 1654.705, -7.71667, 114.05),
    ('35.13', '3513', 'KABUPATEN', '35', 'Kabupaten Probolinggo', 'Kraksaan', 1200931, 1725.171, -7.86667, 113.31667),
    ('35.14', '3514', 'KABUPATEN', '35', 'Kabupaten Pasuruan', 'Bangil', 1665922, 1493.161, -7.73333, 112.83333),
    ('35.15', '3515', 'KABUPATEN', '35', 'Kabupaten Sidoarjo', 'Sidoarjo', 2027874, 724.766, -7.45, 112.7),
    ('35.16', '3516', 'KABUPATEN', '35', 'Kabupaten Mojokerto', 'Mojokerto', 1156144, 984.38, -7.55, 112.5),
    ('35.17', '3517', 'KABUPATEN', '35', 'Kabupaten Jombang', 'Jombang', 1378005, 1109.835, -7.55, 112.25),
    ('35.18', '3518', 'KABUPATEN', '35', 'Kabupaten Nganjuk', 'Nganjuk', 1152575, 1289.067, -7.6, 111.93333),
    ('35.19', '3519', 'KABUPATEN', '35', 'Kabupaten Madiun', 'Mejayan', 737875, 1113.627, -7.61667, 111.65),
    ('35.20', '3520', 'KABUPATEN', '35', 'Kabupaten Magetan', 'Magetan', 692800, 706.444, -7.64472, 111.35917),
    ('35.21', '3521', 'KABUPATEN', '35', 'Kabupaten Ngawi', 'Ngawi', 907002, 1395.804, -7.47444, 111.33444),
    ('35.22', '3522', 'KABUPATEN', '35', 'Kabupaten Bojonegoro', 'Bojonegoro', 1366227, 2312.627, -7.25, 111.8),
    ('35.23', '3523', 'KABUPATEN', '35', 'Kabupaten Tuban', 'Tuban', 1266396, 1973.515, -6.96667, 111.9),
    ('35.24', '3524', 'KABUPATEN', '35', 'Kabupaten Lamongan', 'Lamongan', 1367503, 1752.989, -7.13333, 112.31667),
    ('35.25', '3525', 'KABUPATEN', '35', 'Kabupaten Gresik', 'Gresik', 1327497, 1264.009, -7.1933, 112.553),
    ('35.26', '3526', 'KABUPATEN', '35', 'Kabupaten Bangkalan', 'Bangkalan', 1042031, 1302.64, -7.05, 112.93333),
    ('35.27', '3527', 'KABUPATEN', '35', 'Kabupaten Sampang', 'Sampang', 1033926, 1229.165, -7.05, 113.25),
    ('35.28', '3528', 'KABUPATEN', '35', 'Kabupaten Pamekasan', 'Pamekasan', 904965, 796.241, -7.06667, 113.5),
    ('35.29', '3529', 'KABUPATEN', '35', 'Kabupaten Sumenep', 'Sumenep', 1143002, 2083.048, -7.11667, 114.33333),
    ('35.71', '3571', 'KOTA', '35', 'Kota Kediri', 'Kediri', 301424, 67.232, -7.83333, 112.01667),
    ('35.72', '3572', 'KOTA', '35', 'Kota Blitar', 'Blitar', 161204, 33.203, -8.1, 112.16667),
    ('35.73', '3573', 'KOTA', '35', 'Kota Malang', 'Malang', 889359, 111.077, -7.975, 112.63333),
    ('35.74', '3574', 'KOTA', '35', 'Kota Probolinggo', 'Probolinggo', 243746, 55.197, -7.78333, 113.21667),
    ('35.75', '3575', 'KOTA', '35', 'Kota Pasuruan', 'Pasuruan', 213469, 39.109, -7.65, 112.9),
    ('35.76', '3576', 'KOTA', '35', 'Kota Mojokerto', 'Mojokerto', 142272, 20.48, -7.46667, 112.43333),
    ('35.77', '3577', 'KOTA', '35', 'Kota Madiun', 'Madiun', 201733, 36.126, -7.63333, 111.53333),
    ('35.78', '3578', 'KOTA', '35', 'Kota Surabaya', 'Surabaya', 3018022, 338.048, -7.26667, 112.71667),
    ('35.79', '3579', 'KOTA', '35', 'Kota Batu', 'Batu', 225408, 194.17, -7.83272, 112.53751);

-- Each region's government carries the region's code; the province's is the parent of the others in the programme.
insert into agency (code, name, kind, region_code, parent_code)
select code, 'Pemerintah ' || name, kind, code, province_code
from region
order by code;
