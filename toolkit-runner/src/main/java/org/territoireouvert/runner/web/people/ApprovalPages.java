package org.territoireouvert.runner.web.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.approval.DecideProposal;
import org.territoireouvert.runner.identity.approval.Decision;
import org.territoireouvert.runner.identity.approval.Proposal;
import org.territoireouvert.runner.identity.approval.Proposal.State;
import org.territoireouvert.runner.identity.approval.ProposalRepository;
import org.territoireouvert.runner.identity.approval.TwoPersonRule;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Acts that wait for a second person: approved or refused here, and the rule for which acts two people are asked. */
final class ApprovalPages {

    static final String PATH = "/admin/approbations";

    private static final int SHOWN_ENDED = 20;
    private static final String ACTS = "acte";

    /** An act for which two people may be asked. */
    public record RuleLine(String code, String label, String plugin, boolean asked) {}

    private final WebParts parts;
    private final IdentityParts identity;
    private final AdminFrame frame;
    private final DeclaredRights declared;
    private final RightsWords words;
    private final TwoPersonRule rule;
    private final DecideProposal decide;
    private final ProposalRepository proposals = new ProposalRepository();

    ApprovalPages(WebParts parts, DeclaredRights declared, RightsWords words) {
        this.parts = parts;
        this.identity = parts.identity();
        this.frame = new AdminFrame(parts.messages());
        this.declared = declared;
        this.words = words;
        this.rule = new TwoPersonRule(parts.database(), parts.clock(), identity.audit());
        this.decide = new DecideProposal(identity, declared);
    }

    Response list(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response approve(CoreRequest request) {
        return answer(request, decide.approve(agent(request), request.pathParameter("id")));
    }

    Response refuse(CoreRequest request) {
        return answer(request, decide.refuse(agent(request), request.pathParameter("id")));
    }

    private Response answer(CoreRequest request, Decision decision) {
        return decision == Decision.DONE
                ? new Response.Redirect(PATH + AdminFrame.DONE)
                : page(request, FormInput.empty().error("", "approvals.decision." + decision));
    }

    /** Sets for which of the acts that the page showed two people are asked. */
    Response change(CoreRequest request) {
        Set<String> known =
                declared.acts().stream().map(act -> act.act().code()).collect(Collectors.toSet());
        Set<String> asked = Set.copyOf(request.formAll(ACTS));
        if (!known.containsAll(asked)) {
            throw new NotFoundException("a sensitive act of " + asked);
        }
        Set<String> before = rule.acts();
        identity.database().write(handle -> {
            known.stream()
                    .sorted()
                    .filter(act -> before.contains(act) != asked.contains(act))
                    .forEach(act -> rule.set(handle, agent(request), act, asked.contains(act)));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        Instant now = parts.clock().instant();
        List<Proposal> waiting = visible(request, identity.database().read(handle -> proposals.waiting(handle, now)));
        List<Proposal> ended =
                visible(request, identity.database().read(handle -> proposals.ended(handle, now))).stream()
                        .limit(SHOWN_ENDED)
                        .toList();
        Map<String, String> names = names(Stream.concat(waiting.stream(), ended.stream()));
        Set<String> asked = rule.acts();
        return frame.page(locale, "people/approvals", PATH, "approvals.title")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("waiting", rows(request, waiting, names))
                .with("ended", rows(request, ended, names))
                .with("days", Proposal.LIFETIME.toDays())
                .with("manages", identity.access().allows(request.actor(), CorePermissions.MANAGE_ROLES, "", ""))
                .with(
                        "acts",
                        declared.acts().stream()
                                .map(act -> new RuleLine(
                                        act.act().code(),
                                        words.act(locale, act),
                                        words.plugin(locale, act.plugin()),
                                        asked.contains(act.act().code())))
                                .toList());
    }

    /** A proposal may say what is not for everybody: it is shown to who made it and to those who may do the act. */
    private List<Proposal> visible(CoreRequest request, List<Proposal> all) {
        Actor.Agent agent = agent(request);
        return all.stream()
                .filter(proposal -> proposal.proposedBy().equals(agent.personId()) || decide.mayDecide(agent, proposal))
                .toList();
    }

    private Map<String, String> names(Stream<Proposal> shown) {
        Set<String> ids = shown.flatMap(
                        proposal -> Stream.concat(Stream.of(proposal.proposedBy()), proposal.decidedBy().stream()))
                .collect(Collectors.toSet());
        return identity.accounts().findAll(ids).stream().collect(Collectors.toMap(Account::id, Account::staffName));
    }

    private List<ProposalRow> rows(CoreRequest request, List<Proposal> shown, Map<String, String> names) {
        return shown.stream().map(proposal -> row(request, proposal, names)).toList();
    }

    private ProposalRow row(CoreRequest request, Proposal proposal, Map<String, String> names) {
        Locale locale = request.locale();
        State state = proposal.state() == State.WAITING
                        && !proposal.isWaitingAt(parts.clock().instant())
                ? State.EXPIRED
                : proposal.state();
        return new ProposalRow(
                proposal.id(),
                words.act(locale, proposal.act()),
                words.plugin(locale, proposal.plugin()),
                proposal.object(),
                proposal.summary(),
                new Badge(tone(state), parts.messages().format(locale, "approvals.state." + state)),
                names.getOrDefault(proposal.proposedBy(), ""),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.decidedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                Optional.of(proposal.decidedAt().orElse(proposal.expiresAt())).filter(at -> state != State.WAITING),
                proposal.proposedBy().equals(agent(request).personId()));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case WAITING -> Tone.WARN;
            case DONE -> Tone.OPEN;
            case REFUSED, EXPIRED -> Tone.CLOSED;
            case FAILED -> Tone.ERR;
        };
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }
}
