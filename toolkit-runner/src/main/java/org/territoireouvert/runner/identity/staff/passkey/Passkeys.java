package org.territoireouvert.runner.identity.staff.passkey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.staff.StaffSteps;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;

/**
 * Asks browsers for passkeys and takes their answers. A challenge is 256 random bits, bound to the visit that asked, for five
 * minutes and one answer. Safe for all threads.
 */
public final class Passkeys {

    private static final String SEPARATOR = " ";

    private final Database database;
    private final StaffSteps steps;
    private final PasskeyRepository repository;
    private final PasskeyProtocol protocol = new PasskeyProtocol();

    /** What became of an answer. */
    public sealed interface Entry {
        /** It is right: the person was there and was verified. */
        record Right(String accountId) implements Entry {}

        /** It is right, but the counter went back: the authenticator may have been copied. */
        record Copied(Passkey passkey) implements Entry {}

        /** The passkey is not known here. */
        record Unknown() implements Entry {}

        /** It is wrong, late, or was given before. */
        record Wrong() implements Entry {}
    }

    /**
     * A passkey that can be given to somebody.
     *
     * @param userHandle what the authenticator knows them by
     */
    public record NewPasskey(String userHandle, RegisteredPasskey registered) {}

    /** Works on the tables of the runtime. */
    public Passkeys(Database database, StaffSteps steps, PasskeyRepository repository) {
        this.database = database;
        this.steps = steps;
        this.repository = repository;
    }

    /** Makes a challenge and returns what the browser is asked to have signed. */
    public Map<String, Object> askForSignature(String visit, RelyingParty site) {
        String challenge = Token.secret();
        database.write(handle -> {
            steps.keep(handle, visit, Purpose.PASSKEY_CHALLENGE, "", challenge);
            return true;
        });
        return PasskeyOptions.toSignIn(site, challenge);
    }

    /** Takes the answer; whatever it is, the challenge is used up. */
    public Entry enter(String visit, RelyingParty site, String answer) {
        Optional<StaffSteps.Step> step = database.write(handle -> steps.take(handle, visit, Purpose.PASSKEY_CHALLENGE));
        if (step.isEmpty()) {
            return new Entry.Wrong();
        }
        Optional<String> id = protocol.credentialId(answer);
        if (id.isEmpty()) {
            return new Entry.Wrong();
        }
        Optional<Passkey> known = database.read(handle -> repository.find(handle, id.get()));
        if (known.isEmpty()) {
            return new Entry.Unknown();
        }
        Passkey passkey = known.get();
        return switch (protocol.check(site, step.get().data(), passkey, answer)) {
            case PasskeyProtocol.Signature.Wrong wrong -> new Entry.Wrong();
            case PasskeyProtocol.Signature.Copied copied -> new Entry.Copied(passkey);
            case PasskeyProtocol.Signature.Right right ->
                database.write(handle -> repository.used(handle, passkey.credentialId(), right.signCount()))
                        ? new Entry.Right(passkey.accountId())
                        : new Entry.Copied(passkey);
        };
    }

    /**
     * Makes a challenge and returns what the browser is asked to make.
     *
     * @param accountId of the person, empty when they have no account yet
     * @param user address that the authenticator shows
     * @param name of the person
     */
    public Map<String, Object> askForNew(String visit, RelyingParty site, String accountId, String user, String name) {
        String challenge = Token.secret();
        List<Passkey> known = database.read(handle -> repository.of(handle, accountId));
        String userHandle = known.isEmpty() ? Token.secret() : known.get(0).userHandle();
        database.write(handle -> {
            steps.keep(handle, visit, Purpose.NEW_PASSKEY, accountId, challenge + SEPARATOR + userHandle);
            return true;
        });
        return PasskeyOptions.toRegister(
                site,
                challenge,
                userHandle,
                user,
                name,
                known.stream().map(Passkey::credentialId).toList());
    }

    /** Takes a new passkey; empty when it is wrong, late or was given before. Whatever it is, the challenge is used up. */
    public Optional<NewPasskey> register(String visit, RelyingParty site, String accountId, String answer) {
        return database.write(handle -> steps.take(handle, visit, Purpose.NEW_PASSKEY))
                .filter(step -> step.accountId().equals(accountId))
                .flatMap(step -> {
                    String[] parts = step.data().split(SEPARATOR);
                    return protocol.register(site, parts[0], answer)
                            .map(registered -> new NewPasskey(parts[1], registered));
                });
    }
}
