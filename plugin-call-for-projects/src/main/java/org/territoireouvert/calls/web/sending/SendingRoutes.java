package org.territoireouvert.calls.web.sending;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.application.handling.EndCorrections;
import org.territoireouvert.calls.application.handling.SendingData;
import org.territoireouvert.calls.application.handling.WatchSignatures;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.cli.ApplicationCommands;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.eligibility.RuleResult;
import org.territoireouvert.calls.web.writing.DeskLink;
import org.territoireouvert.calls.web.writing.RuleReading;

/** Budget, check, signature, sending, receipt, withdrawal; what staff ask of an application. */
public final class SendingRoutes {

    private static final String APPLICATION = Application.PATH + "/{numero}";
    private static final String STAFF = "/appels-a-projets/instruire/dossiers/{numero}";

    /** The pages that stand on the desk of an application. */
    public static final List<DeskLink> DESK = List.of(
            new DeskLink("budget", "sending.desk.budget"),
            new DeskLink("verifier", "sending.desk.check"),
            new DeskLink("signer", "sending.desk.sign"),
            new DeskLink("retrait", "sending.desk.withdraw"));

    private SendingRoutes() {}

    /** Says what the rules of a call say of an application while it is written. */
    public static RuleReading rules(PluginContext context, CallRepository calls) {
        SendingStore store = SendingStore.of(context, calls);
        return (handle, locale, opened) -> {
            List<RuleResult> results = store.check()
                    .rules(opened.sheet(), store.compose().of(handle, opened).sent());
            return new RuleReading.Said(
                    RuleView.of(context, locale, opened.sheet(), results),
                    count(results, RuleResult.Outcome.NOT_MET),
                    count(results, RuleResult.Outcome.UNKNOWN));
        };
    }

    private static long count(List<RuleResult> results, RuleResult.Outcome outcome) {
        return results.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Declares all. */
    public static void declare(Registrar registrar, PluginContext context, CallRepository calls) {
        SendingStore store = SendingStore.of(context, calls);
        SendingFrame frame = new SendingFrame(store);
        BudgetPages budget = new BudgetPages(frame);
        CheckPages check = new CheckPages(frame);
        SignPages sign = new SignPages(frame, check);
        ReceiptPages receipt = new ReceiptPages(frame);
        WithdrawalPages withdrawal = new WithdrawalPages(frame);
        registrar
                .get(APPLICATION + "/budget", CallRights.TAKE_PART, budget::show)
                .post(APPLICATION + "/budget", CallRights.TAKE_PART, budget::takeOver)
                .get(APPLICATION + "/budget/{membre}", CallRights.TAKE_PART, budget::edit)
                .post(APPLICATION + "/budget/{membre}", CallRights.TAKE_PART, budget::save)
                .get(APPLICATION + "/verifier", CallRights.TAKE_PART, check::show)
                .get(APPLICATION + "/signer", CallRights.TAKE_PART, sign::show)
                .get(APPLICATION + "/signer/{empreinte}", CallRights.TAKE_PART, sign::compare)
                .post(APPLICATION + "/signer", CallRights.TAKE_PART, sign::sign)
                .post(APPLICATION + "/envoyer", CallRights.TAKE_PART, sign::send)
                .get(APPLICATION + "/recepisse", CallRights.TAKE_PART, receipt::show)
                .get(APPLICATION + "/recepisse/{envoi}", CallRights.TAKE_PART, receipt::download)
                .get(APPLICATION + "/retrait", CallRights.TAKE_PART, withdrawal::show)
                .post(APPLICATION + "/retrait", CallRights.TAKE_PART, withdrawal::say)
                .post(APPLICATION + "/rouvrir", CallRights.TAKE_PART, withdrawal::reopen);
        staff(registrar, new StaffPages(frame));
        SendingNews.KINDS.forEach(registrar::notification);
        SendingNews.LOGGED.forEach(registrar::audits);
        registrar
                .job(new EndCorrections(store, new CorrectionRepository()).job())
                .job(new WatchSignatures(store).job())
                .personalData(new SendingData(context.database()))
                .command(new ApplicationCommands(context).verifying());
    }

    private static void staff(Registrar registrar, StaffPages pages) {
        registrar
                .get(STAFF + "/correction", CallRights.EXAMINE, pages::correction)
                .post(STAFF + "/correction", CallRights.EXAMINE, pages::ask)
                .get(STAFF + "/recevabilite", CallRights.EXAMINE, pages::eligibility)
                .post(STAFF + "/recevabilite", CallRights.EXAMINE, pages::decide)
                .get(STAFF + "/document", CallRights.EXAMINE, pages::document);
    }
}
