package id.talenta.casn.intake;

/** What the contract says of the files that can be imported. */
final class ImportFiles {

    static final String DESCRIPTION = """
            Formations, participants, tests of SKB and outcomes need `casn:write`, SKD, SKB and PPPK scores `casn:scores`, corrections `casn:evaluate`. The file is UTF-8, with `,` or `;` as its \
            header line has it, columns by name in any order: formations \
            `formationCode,position,unit,location,needType,qualification,quota` and, if wanted, `specialPost`; participants \
            `participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa`; skd `participantNumber,present,twk,tiu,tkp`; \
            skb `participantNumber,present,score,eliminated`; skbTests `formationCode,test,weight,maximum,minimum,eliminating`, \
            which declares all tests of SKB of a formation before anybody has a score, weights adding up to 1, with weight 0 and no maximum \
            for a test that is only passed or failed, and, if wanted, `sensitive` (true for a test of health or of the mind, of whose formation nothing \
            but the SKB score and whether somebody was eliminated shows without `pii:sensitive`); skbScores `participantNumber,test,present,score,passed` for people of such \
            formations, `passed` exactly for tests that eliminate without a minimum; outcomes `participantNumber,outcome,reason`, for people who left \
            other than by the tests (`WITHDRAWN`, `DISQUALIFIED`, `REQUIREMENTS_NOT_MET`) and need no scores. PPPK selections: formations may have `technicalMinimum`, participants \
            `priority,affirmations` and need no `gpa`; pppk `participantNumber,present,technical,managerial,sociocultural,interview` \
            and perhaps `additional`. Corrections, which accepted objections call for: `participantNumber,kind,present,reason` and, for \
            `kind` skd, `twk,tiu,tkp`, for skb `score,eliminated`, for skbTest, one test of SKB, `test,score,passed`; of a PPPK selection \
            the columns of pppk and `reason`; perhaps `objection`, the id of the objection, without which the only one of the \
            participant that is open is meant. An objection that was not answered is accepted by it, with the reason as its reasoning; \
            whoever imports cannot publish the version that holds the corrections. \
            With `kind=skd` and `skdFrom` the file has one column, `participantNumber`: those who keep their SKD score of \
            an earlier selection, which is looked up there by NIK. The header and the encoding are checked at once, the rows by the \
            import itself, which is its own job. A file that was taken whole before changes nothing: the import completes, and \
            `repeats` names the earlier one.""";

    static final String PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa
            24350174000000017,3574014507980012,Sintetis Wulan 00017,1998-07-05,F,KP-001,S-1 AKUNTANSI,3.41
            """;

    static final String CORRECTIONS = """
            participantNumber,kind,present,twk,tiu,tkp,score,eliminated,reason,objection
            24350174000000017,skb,true,,,,82.5,false,Lembar nilai SKB tertukar; berita acara BA-17.,0190a1b2-0000-7000-8000-000000000017
            24350174000000018,skd,true,85,110,180,,,Kunci jawaban TIU diperbaiki; berita acara BA-18.,
            """;

    static final String TEST_CORRECTIONS = """
            participantNumber,kind,test,present,score,passed,reason,objection
            24350174000000017,skbTest,WAWANCARA,true,51,,Lembar nilai wawancara tertukar; berita acara BA-17.,
            24350174000000019,skbTest,KESEHATAN,true,,true,Hasil pemeriksaan ulang; berita acara BA-19.,
            """;

    static final String PPPK_SCORES = """
            participantNumber,present,technical,managerial,sociocultural,interview
            24350174000000031,true,310,80,64,32
            24350174000000032,false,,,,
            """;

    static final String PPPK_CORRECTIONS = """
            participantNumber,present,technical,managerial,sociocultural,interview,reason,objection
            24350174000000031,true,315,80,64,32,Kunci jawaban teknis diperbaiki; berita acara BA-31.,0190a1b2-0000-7000-8000-000000000031
            """;

    static final String SKB_TESTS = """
            formationCode,test,weight,maximum,minimum,eliminating,sensitive
            KP-001,CAT,0.6,100,,false,
            KP-001,WAWANCARA,0.4,60,30,true,
            KP-001,KESEHATAN,0,,,true,true
            """;

    static final String SKB_SCORES = """
            participantNumber,test,present,score,passed
            24350174000000017,CAT,true,82.5,
            24350174000000017,WAWANCARA,true,48,
            24350174000000017,KESEHATAN,true,,true
            """;

    private ImportFiles() {}
}
