package org.territoireouvert.calls.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;

/** "Le Hangar commun": who writes the application of the demonstration. It is founded here only when nobody has founded it yet. */
final class DemonstrationCollective {

    private static final String NAME = "Le Hangar commun";
    private static final List<String> ORGANISATIONS = List.of("Association Bricolisière", "Coopérative du Lavoir");
    private static final String NEIGHBOUR = "Les haies d’Hautechaume";
    private static final Duration AGE = Duration.ofDays(20);

    private final WritingStore store;
    private final Organisations organisations;

    DemonstrationCollective(WritingStore store) {
        this.store = store;
        this.organisations = store.context().service(Organisations.class);
    }

    /** A member, and somebody who acts for it. */
    record Writer(Member member, String personId) {}

    /** Returns the collective; founds it when it is not there. Empty without the organisations of the demonstration. */
    Optional<String> settle(Handle handle) {
        Optional<String> there = handle.createQuery(
                        "select id from cal_collective where name = :name order by id limit 1")
                .bind("name", NAME)
                .mapTo(String.class)
                .findFirst();
        return there.isPresent() ? there : found(handle);
    }

    private Optional<String> found(Handle handle) {
        List<Organisation> known = ORGANISATIONS.stream()
                .flatMap(name -> organisations.search(name, 1).stream())
                .toList();
        Optional<String> neighbour =
                organisations.search(NEIGHBOUR, 1).stream().findFirst().flatMap(one -> representative(one.id()));
        if (known.size() < ORGANISATIONS.size() || neighbour.isEmpty()) {
            return Optional.empty();
        }
        Instant since = store.now().minus(AGE);
        String id = store.context().ids().next();
        store.collectives()
                .save(
                        handle,
                        new Collective(
                                id,
                                NAME,
                                "Ouvrir l’ancien hangar de la gare : un atelier, une épicerie et une salle pour tous.",
                                "Une voix par membre. Les comptes sont ouverts à tous les membres.",
                                1,
                                DecisionRule.ALL,
                                true,
                                true,
                                since,
                                since));
        known.forEach(one ->
                store.members().save(handle, member(id, Member.Kind.ORGANISATION, one.id(), "", one.name(), since)));
        store.members().save(handle, member(id, Member.Kind.PERSON, "", neighbour.get(), "Solène Dubreuil", since));
        return Optional.of(id);
    }

    private Member member(
            String collective, Member.Kind kind, String organisation, String person, String name, Instant since) {
        return new Member(
                store.context().ids().next(),
                collective,
                kind,
                organisation,
                person,
                name,
                "",
                Member.State.MEMBER,
                false,
                false,
                since);
    }

    /** Returns those who write for it, by when their members came. */
    List<Writer> writers(Handle handle, String collectiveId) {
        List<Writer> writers = new ArrayList<>();
        for (Member member : store.members().of(handle, collectiveId)) {
            Optional<String> person = member.kind() == Member.Kind.PERSON
                    ? Optional.of(member.personId())
                    : representative(member.organisationId());
            if (member.isMember() && person.isPresent()) {
                writers.add(new Writer(member, person.get()));
            }
        }
        return writers;
    }

    private Optional<String> representative(String organisationId) {
        return organisations.members(organisationId).stream()
                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                .map(Membership::personId)
                .findFirst();
    }
}
