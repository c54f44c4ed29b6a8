package org.territoireouvert.runner.web.level;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;
import static org.territoireouvert.runner.web.route.CorePermissions.IMPORT_ROLLS;
import static org.territoireouvert.runner.web.route.CorePermissions.ISSUE_CODES;
import static org.territoireouvert.runner.web.route.CorePermissions.PROVE_IDENTITY;
import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.identity.level.CodeBatches;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses at which people prove more about themselves, and those at which staff prepare it. */
public final class LevelPages implements PageSet {

    private final VerificationPage verification;
    private final ResidencePages residence;
    private final CodeEntryPages code;
    private final BatchPages batches;
    private final LetterPages letters;
    private final RollPages rolls;
    private final RollImportPages rollImport;
    private final TerritoryPages territory;
    private final OutlinePages outline;

    /** Creates the pages. */
    public LevelPages(WebParts parts) {
        AdminFrame frame = new AdminFrame(parts.messages());
        CodeBatches made = new CodeBatches(
                parts.database(), parts.ids(), parts.clock(), parts.identity().audit(), parts.secret());
        this.verification = new VerificationPage(parts);
        this.residence = new ResidencePages(parts);
        this.code = new CodeEntryPages(parts);
        this.batches = new BatchPages(parts, frame, made);
        this.letters = new LetterPages(parts, frame, made);
        this.rolls = new RollPages(parts, frame);
        this.rollImport = new RollImportPages(parts, frame);
        this.territory = new TerritoryPages(parts, frame);
        this.outline = new OutlinePages(parts, frame);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(RequirementAddress.PATH, READ, verification::show)
                .get(ResidencePages.PATH, PROVE_IDENTITY, residence::show)
                .post(ResidencePages.PATH, PROVE_IDENTITY, residence::save)
                .post(ResidencePages.PATH + "/retirer", PROVE_IDENTITY, residence::withdraw)
                .get(CodeEntryPages.PATH, PROVE_IDENTITY, code::show)
                .post(CodeEntryPages.PATH, PROVE_IDENTITY, code::use);
        routes.get(BatchPages.PATH, ISSUE_CODES, batches::list)
                .get(LetterPages.PATH, ISSUE_CODES, letters::ask)
                .post(LetterPages.PATH, ISSUE_CODES, letters::make)
                .post(BatchPages.PATH + "/guichet", ISSUE_CODES, letters::makeOne)
                .get(BatchPages.PATH + "/{id}", ISSUE_CODES, batches::show)
                .post(BatchPages.PATH + "/{id}/annuler", ISSUE_CODES, batches::cancel)
                .post(BatchPages.PATH + "/{id}/annuler-un", ISSUE_CODES, batches::cancelOne);
        routes.get(RollPages.PATH, IMPORT_ROLLS, rolls::list)
                .get(RollPages.PATH + ".csv", IMPORT_ROLLS, rolls::table)
                .get(RollImportPages.PATH, IMPORT_ROLLS, rollImport::ask)
                .post(RollImportPages.PATH, IMPORT_ROLLS, rollImport::receive)
                .get(RollPages.PATH + "/{id}", IMPORT_ROLLS, rolls::show)
                .get(RollPages.PATH + "/{id}/personnes", IMPORT_ROLLS, rolls::people)
                .post(RollPages.PATH + "/{id}/supprimer", IMPORT_ROLLS, rolls::delete);
        routes.get(TerritoryPages.PATH, ADMINISTER, territory::show)
                .post(TerritoryPages.PATH, ADMINISTER, territory::save)
                .get(OutlinePages.PATH, ADMINISTER, outline::show)
                .post(OutlinePages.PATH, ADMINISTER, outline::save);
    }
}
