-- The coordination meeting of 24 July 2025 and the joint commitment that the head of each of the 38 regions signed there. Source: press
-- reports of that day. They name three office holders, so three are named here; whoever else took part is recorded by office. The
-- document's number and its points are in none of the reports, so neither is here. Ids are fixed, so that every installation has the same.

insert into meeting (id, title, held_on, place, agenda, findings, decisions) values (
    '0198383a-4680-7000-8000-000000000035',
    'Rapat Koordinasi Evaluasi CASN dan Manajemen Talenta',
    '2025-07-24',
    'Pendapa Agung, Kabupaten Malang',
    array[
        'Evaluasi CASN',
        'Evaluasi penerapan manajemen talenta di instansi pusat dan daerah',
        'Penandatanganan Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta'
    ],
    array[
        'Sejauh mana manajemen talenta telah diterapkan di instansi pusat dan daerah dievaluasi',
        'Tantangan dalam penerapan manajemen talenta diidentifikasi dan solusinya dibahas'
    ],
    array[
        'Kepala daerah seluruh kabupaten dan kota di Jawa Timur menandatangani Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta',
        'BKN bersama Pemerintah Provinsi Jawa Timur mempercepat manajemen talenta di 38 kabupaten dan kota',
        'Konsolidasi seperti ini dilanjutkan agar manajemen talenta berkelanjutan'
    ]
);

insert into meeting_participant (meeting_id, position, role, office, name, region)
select
    '0198383a-4680-7000-8000-000000000035',
    row_number() over (order by rank, region nulls first) - 1,
    role,
    office,
    name,
    region
from (
    values
        (1, 'CHAIR', 'Kepala Badan Kepegawaian Negara', 'Zudan Arif Fakrulloh', null),
        (2, 'ATTENDEE', 'Gubernur Jawa Timur', 'Khofifah Indar Parawansa', '35'),
        (4, 'ATTENDEE', 'Kepala Kantor Regional II BKN Surabaya', null, null),
        (6, 'ATTENDEE', 'Para kepala BKPSDM', null, null)
    union all
    select 3, 'SIGNATORY', head, case code when '35.74' then 'dr. Aminuddin' end, code
    from (
        select
            code,
            case kind
                when 'KABUPATEN' then 'Bupati ' || substr(name, length('Kabupaten ') + 1)
                else 'Wali Kota ' || substr(name, length('Kota ') + 1)
            end as head
        from region
        where kind <> 'PROVINSI'
    ) heads
    union all
    select 5, 'ATTENDEE', 'Sekretaris Daerah ' || name, null, code
    from region
) present (rank, role, office, name, region);

insert into commitment (id, region_code, signed_on, meeting_id, title, signatory_office, signatory_name)
select
    ('0198383a-4680-7000-8000-00000001' || bps_code)::uuid,
    code,
    '2025-07-24',
    '0198383a-4680-7000-8000-000000000035',
    'Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta',
    p.office,
    p.name
from region
join meeting_participant p on p.region = region.code and p.role = 'SIGNATORY'
order by code;
