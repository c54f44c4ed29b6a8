package org.territoireouvert.calls.application.checking;

import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.eligibility.EligibilityFacts;

/** Says what is known of members of a collective on the day on which something is signed. */
public final class KnownPartners implements Function<Member, Partner> {

    private final Organisations organisations;

    /** Asks the organisations of the site. */
    public KnownPartners(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Partner apply(Member member) {
        if (member.kind() == Member.Kind.PERSON) {
            return new Partner(member.id(), member.name(), "", "", "", EligibilityFacts.PERSON);
        }
        Optional<Organisation> known = organisations.find(member.organisationId());
        return new Partner(
                member.id(),
                known.map(Organisation::name).orElse(member.name()),
                member.organisationId(),
                known.flatMap(one -> one.identifier("SIRET")).orElse(""),
                known.flatMap(one -> one.identifier("RNA")).orElse(""),
                known.map(one -> one.classification().code()).orElse(""));
    }
}
