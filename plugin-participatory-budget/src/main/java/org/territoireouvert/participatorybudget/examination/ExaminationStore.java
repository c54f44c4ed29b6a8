package org.territoireouvert.participatorybudget.examination;

import org.territoireouvert.api.data.IdSource;

/**
 * The tables of examinations together.
 *
 * @param findings what was found out
 * @param valuators who examines
 * @param remarks notes and messages
 * @param appeals against refusals
 * @param lists ideas as staff see them
 */
public record ExaminationStore(
        ExaminationRepository findings,
        ValuatorRepository valuators,
        RemarkRepository remarks,
        AppealRepository appeals,
        ExaminationListRepository lists) {

    /** Creates the repositories. */
    public static ExaminationStore of(IdSource ids) {
        return new ExaminationStore(
                new ExaminationRepository(),
                new ValuatorRepository(),
                new RemarkRepository(ids),
                new AppealRepository(),
                new ExaminationListRepository());
    }
}
