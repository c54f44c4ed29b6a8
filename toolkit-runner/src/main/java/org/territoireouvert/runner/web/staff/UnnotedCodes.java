package org.territoireouvert.runner.web.staff;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.staff.StaffSteps;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;

/** Recovery codes between their making and the moment when the person says that they have noted them. */
public final class UnnotedCodes {

    /** Where they are shown. */
    public static final String PATH = "/admin/ma-connexion/codes";

    private static final String SEPARATOR = " ";

    private final Database database;
    private final StaffSteps steps;

    /** Works on the tables of the runtime. */
    public UnnotedCodes(StaffParts parts) {
        this.database = parts.web().database();
        this.steps = parts.steps();
    }

    /** Keeps new codes for the browser that made them. */
    public void keep(String visit, String accountId, List<String> codes) {
        database.write(handle -> {
            steps.keep(handle, visit, Purpose.NEW_CODES, accountId, String.join(SEPARATOR, codes));
            return true;
        });
    }

    /** Returns the codes that this browser has not noted. */
    public Optional<List<String>> find(String visit, String accountId) {
        return database.read(handle -> steps.find(handle, visit, Purpose.NEW_CODES))
                .filter(step -> step.accountId().equals(accountId))
                .map(step -> List.of(step.data().split(SEPARATOR)));
    }

    /** Forgets the codes: the person has noted them. */
    public void forget(String visit) {
        database.write(handle -> {
            steps.forget(handle, visit, Purpose.NEW_CODES);
            return true;
        });
    }
}
