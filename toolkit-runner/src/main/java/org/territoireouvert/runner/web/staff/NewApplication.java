package org.territoireouvert.runner.web.staff;

import java.util.Optional;
import java.util.OptionalLong;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.staff.StaffMeans.ConfirmedApplication;
import org.territoireouvert.runner.identity.staff.StaffSteps;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;

/** An application that waits for its first right code, and the new password that comes with it, if any. */
public final class NewApplication {

    private static final String SEPARATOR = " ";
    private static final String CODE = "code";
    private static final int LONGEST_CODE = 20;

    private final StaffParts parts;
    private final Database database;
    private final StaffSteps steps;

    /**
     * What waits.
     *
     * @param passwordHash of the new password, empty when the person keeps theirs
     */
    public record Waiting(String secret, String passwordHash) {}

    /** Works on the tables of the runtime. */
    public NewApplication(StaffParts parts) {
        this.parts = parts;
        this.database = parts.web().database();
        this.steps = parts.steps();
    }

    /** Makes a secret; it replaces nothing before a code of it is typed. */
    public void begin(String visit, String accountId, String passwordHash) {
        String data = TimeCodes.newSecret() + SEPARATOR + passwordHash;
        database.write(handle -> {
            steps.keep(handle, visit, Purpose.NEW_APPLICATION, accountId, data);
            return true;
        });
    }

    /** Returns what waits in this browser for this account. */
    public Optional<Waiting> find(String visit, String accountId) {
        return database.read(handle -> steps.find(handle, visit, Purpose.NEW_APPLICATION))
                .filter(step -> step.accountId().equals(accountId))
                .map(step -> step.data().split(SEPARATOR, 2))
                .map(data -> new Waiting(data[0], data[1]));
    }

    /** Returns the application when the code is right; the form has an error now when it is not. */
    public Optional<ConfirmedApplication> confirm(Waiting waiting, FormInput form) {
        String typed = form.required(CODE, LONGEST_CODE, "staff.code.missing");
        OptionalLong interval =
                TimeCodes.interval(waiting.secret(), typed, parts.web().clock().instant(), 0);
        if (interval.isPresent()) {
            return Optional.of(new ConfirmedApplication(waiting.secret(), interval.getAsLong()));
        }
        if (form.isValid()) {
            form.error(CODE, "staff.application.wrong");
        }
        return Optional.empty();
    }

    /**
     * Returns what is shown of it.
     *
     * @param person address that the application shows
     */
    public ApplicationView view(Waiting waiting, String person) {
        return ApplicationView.of(
                waiting.secret(), parts.web().instance().current().siteName(), person);
    }

    /** Forgets what waits. */
    public void forget(String visit) {
        database.write(handle -> {
            steps.forget(handle, visit, Purpose.NEW_APPLICATION);
            return true;
        });
    }
}
