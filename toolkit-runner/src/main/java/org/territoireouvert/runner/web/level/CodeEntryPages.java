package org.territoireouvert.runner.web.level;

import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.level.CodeUse;
import org.territoireouvert.runner.identity.level.DemonstrationCodes;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.level.UseCode;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Takes the code that reached a person by letter or at the counter. */
final class CodeEntryPages {

    static final String PATH = "/mon-compte/code";

    private static final String CODE = "code";
    private static final int LONGEST = 60;
    private static final int TOO_MANY = 429;

    private final WebParts parts;
    private final UseCode codes;
    private final NextStep next;

    CodeEntryPages(WebParts parts) {
        this.parts = parts;
        this.codes = new UseCode(parts.database(), parts.identity().accounts(), parts.clock(), parts.secret());
        this.next = new NextStep(parts.identity());
    }

    /** Asks for the code; the address in a letter fills it in and the button sends it. */
    Response show(CoreRequest request) {
        if (!(request.actor() instanceof Citizen)) {
            return new Response.Redirect(RequirementAddress.PATH);
        }
        return page(request, FormInput.empty().prefill(CODE, request.query(CODE).orElse("")));
    }

    Response use(CoreRequest request) {
        if (!(request.actor() instanceof Citizen citizen)) {
            return new Response.Redirect(RequirementAddress.PATH);
        }
        FormInput form = FormInput.of(request);
        String typed = form.required(CODE, LONGEST, "level.code.missing");
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        return switch (codes.use(citizen.personId(), request.clientAddress(), typed)) {
            case CodeUse.Accepted accepted -> next.after(request, citizen, accepted.level(), CODE);
            case CodeUse.Unknown unknown -> refuse(request, form, "level.code.unknown");
            case CodeUse.AlreadyYours yours -> refuse(request, form, "level.code.yours");
            case CodeUse.Taken taken -> refuse(request, form, "level.code.taken");
            case CodeUse.Cancelled cancelled -> refuse(request, form, "level.code.cancelled");
            case CodeUse.Expired expired -> refuse(request, form, "level.code.expired", expired.since());
            case CodeUse.OtherPerson other -> refuse(request, form, "level.code.other-person");
            case CodeUse.NotNeeded notNeeded -> refuse(request, form, "level.code.not-needed");
            case CodeUse.TooMany many ->
                page(request, form.error(CODE, "level.code.too-many")).status(TOO_MANY);
        };
    }

    private Page refuse(CoreRequest request, FormInput form, String key, Object... arguments) {
        return page(request, form.error(CODE, key, arguments)).status(422);
    }

    private Page page(CoreRequest request, FormInput form) {
        return Page.of("level/code", say(request, "level.code.title"))
                .crumb(say(request, "level.title"), RequirementAddress.PATH)
                .with("form", form)
                .with("action", PATH + NextStep.query(request))
                .with("demonstration", parts.configuration().demonstration())
                .with("example", example());
    }

    /** Returns a code to try, in the demonstration only. */
    private String example() {
        return parts.configuration().demonstration()
                ? new DemonstrationCodes(parts.database(), parts.secret())
                        .unused()
                        .map(IdentityCode::written)
                        .orElse("")
                : "";
    }

    private String say(CoreRequest request, String key) {
        return parts.messages().format(request.locale(), key);
    }
}
