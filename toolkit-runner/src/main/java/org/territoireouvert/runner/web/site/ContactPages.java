package org.territoireouvert.runner.web.site;

import java.time.Duration;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;

/** The form by which anybody writes to the authority. */
final class ContactPages {

    static final String PATH = "/contact";
    static final String SENT_PATH = "/contact/envoye";

    private static final int LONGEST_MESSAGE = 5_000;
    private static final int LONGEST_LINE = 200;
    private static final Limit BY_CLIENT = new Limit("contact", 5, Duration.ofHours(1));
    private static final Limit BY_ALL = new Limit("contact-all", 200, Duration.ofHours(1));
    /** A field that people do not see: what is written in it was written by a program. */
    private static final String TRAP = "site_web";

    private final WebParts parts;
    private final ContactMessages messages;
    private final RateLimits limits;

    ContactPages(WebParts parts) {
        this.parts = parts;
        this.messages = new ContactMessages(parts.database(), parts.ids(), parts.clock());
        this.limits = parts.limits();
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response send(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String message = form.required("message", LONGEST_MESSAGE, "contact.message.missing");
        String name = form.optional("nom", LONGEST_LINE);
        String email = form.optional("courriel", LONGEST_LINE);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.error("courriel", "contact.email.wrong");
        }
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        if (request.form(TRAP).isEmpty()) {
            if (!limits.admit(BY_ALL, "") || !limits.admit(BY_CLIENT, request.clientAddress())) {
                throw new RefusedRequest(Reason.TOO_MANY, "too many messages");
            }
            messages.store(message, name, email);
        }
        return new Response.Redirect(SENT_PATH);
    }

    Response sent(CoreRequest request) {
        return Page.of("site/contact-sent", parts.messages().format(request.locale(), "contact.sent.title"))
                .crumb(parts.messages().format(request.locale(), "contact.title"), PATH);
    }

    private Page page(CoreRequest request, FormInput form) {
        Instance instance = parts.instance().current();
        return Page.of("site/contact", parts.messages().format(request.locale(), "contact.title"))
                .with("form", form)
                .with("authority", instance.authority())
                .with("phone", instance.text(Text.PHONE))
                .with("email", instance.text(Text.EMAIL));
    }
}
