package org.territoireouvert.calls.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Shares;
import org.territoireouvert.calls.model.collective.Member;

/** Proposes who benefits from a grant and how much: each partner in proportion to what it asked for. */
final class Beneficiaries {

    private final AwardStore store;

    Beneficiaries(AwardStore store) {
        this.store = store;
    }

    List<Beneficiary> propose(Handle handle, Application application, Optional<SentApplication> sent, Money granted) {
        List<Partner> partners = sent.map(SentApplication::members)
                .filter(all -> !all.isEmpty())
                .orElseGet(() -> members(handle, application));
        if (partners.isEmpty()) {
            throw new IllegalStateException(
                    "The application \"" + application.number() + "\" has no member who could be paid");
        }
        List<Money> asked = partners.stream()
                .map(partner -> sent.map(one -> one.budget().of(partner.id()).requested())
                        .orElse(Money.ZERO))
                .toList();
        List<Money> shares = Shares.of(granted, asked);
        return IntStream.range(0, partners.size())
                .mapToObj(index -> beneficiary(partners.get(index), shares.get(index)))
                .toList();
    }

    private static Beneficiary beneficiary(Partner partner, Money share) {
        return new Beneficiary(
                partner.id(),
                partner.name(),
                partner.kind(),
                partner.siret(),
                partner.rna(),
                share,
                "",
                Optional.empty());
    }

    private List<Partner> members(Handle handle, Application application) {
        return store.members().of(handle, application.collectiveId()).stream()
                .filter(Member::isMember)
                .map(this::partner)
                .toList();
    }

    private Partner partner(Member member) {
        Optional<Organisation> organisation = member.organisationId().isEmpty()
                ? Optional.empty()
                : store.context().service(Organisations.class).find(member.organisationId());
        return new Partner(
                member.id(),
                member.name(),
                member.organisationId(),
                organisation.flatMap(one -> one.identifier("SIRET")).orElse(""),
                organisation.flatMap(one -> one.identifier("RNA")).orElse(""),
                organisation.map(one -> one.classification().code()).orElse(""));
    }
}
