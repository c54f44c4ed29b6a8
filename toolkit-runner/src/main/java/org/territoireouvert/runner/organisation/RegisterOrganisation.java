package org.territoireouvert.runner.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.runner.identity.limit.Limit;

/** Registers an organisation and changes how it is described. Safe for all threads. */
public final class RegisterOrganisation {

    private static final Limit OFTEN = new Limit("organisation", 5, Duration.ofDays(1));

    private final OrganisationParts parts;
    private final History history;

    /** Registers organisations. */
    public RegisterOrganisation(OrganisationParts parts) {
        this.parts = parts;
        this.history = parts.history();
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is as described. */
        record Done(String id) implements Outcome {}

        /** There is one with the same number or name: join that one. */
        record Exists(Organisation other) implements Outcome {}

        /** The person registered {@code most} today already. */
        record TooOften(int most) implements Outcome {}

        /** The person does not represent it any more. */
        record NotAllowed() implements Outcome {}
    }

    /** Registers an organisation that its creator represents. */
    public Outcome register(String account, Draft draft) {
        List<String> areas = areas(draft);
        return parts.database().write(handle -> {
            String id = parts.identity().ids().next();
            Optional<Organisation> twin = OrganisationRepository.twin(handle, id, draft);
            if (twin.isPresent()) {
                return new Outcome.Exists(twin.get());
            }
            if (!parts.rates().get().admit(handle, OFTEN, account)) {
                return new Outcome.TooOften(OFTEN.most());
            }
            OrganisationRepository.insert(handle, id, draft, Optional.of(account), areas, parts.now());
            Memberships.put(handle, id, account, Role.REPRESENTATIVE, parts.now());
            history.add(handle, id, History.Act.REGISTERED, Optional.of(account), Optional.empty(), parts.now());
            return new Outcome.Done(id);
        });
    }

    /**
     * Changes an organisation.
     *
     * @param account of a representative; empty for staff, who may whatever the organisation
     */
    public Outcome change(String id, Optional<String> account, Draft draft) {
        List<String> areas = areas(draft);
        return parts.database().write(handle -> {
            if (account.isPresent() && !Memberships.isRepresentative(handle, id, account.get())) {
                return new Outcome.NotAllowed();
            }
            Optional<Organisation> twin = OrganisationRepository.twin(handle, id, draft);
            if (twin.isPresent()) {
                return new Outcome.Exists(twin.get());
            }
            return update(handle, id, account, draft, areas);
        });
    }

    private Outcome update(Handle handle, String id, Optional<String> account, Draft draft, List<String> areas) {
        OrganisationRepository.update(handle, id, draft, areas, parts.now());
        history.add(handle, id, History.Act.CHANGED, account, Optional.empty(), parts.now());
        return new Outcome.Done(id);
    }

    private List<String> areas(Draft draft) {
        return draft.territory().stream()
                .flatMap(code -> Stream.concat(
                        Stream.of(code),
                        parts.territories().parents(code).stream().map(Territory::code)))
                .toList();
    }
}
