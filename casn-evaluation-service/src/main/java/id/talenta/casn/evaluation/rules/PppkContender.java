package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * Somebody without a post who may be moved.
 *
 * @param index where they are in the list of all candidates
 * @param eligible the vacancies that they may take, by the codes of their formations
 */
record PppkContender(int index, PppkCandidate candidate, PppkKey key, List<PppkVacancy> eligible) {

    String number() {
        return candidate.participantNumber();
    }

    List<PppkVacancy> open() {
        return eligible.stream().filter(PppkVacancy::isOpen).toList();
    }

    boolean hasOpen() {
        return eligible.stream().anyMatch(PppkVacancy::isOpen);
    }

    boolean isWaiting() {
        return eligible.stream().anyMatch(PppkVacancy::isWaiting);
    }

    void closeAll() {
        eligible.forEach(PppkVacancy::close);
    }
}
