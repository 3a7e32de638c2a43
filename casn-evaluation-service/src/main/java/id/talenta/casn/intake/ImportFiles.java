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

    private ImportFiles() {}
}
