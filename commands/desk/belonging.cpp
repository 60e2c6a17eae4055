#include "commands/answers/relay.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/completed_need.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/asker/settled_words.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/only_words.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/other_work.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/needs/work_named.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

bool is_lone_digit(std::string_view text) {
    static const RE2 digit(R"(\s*\d{1,2}[.)]?\s*)");
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), digit);
}

/// "Und …", "ja ok, …", "sonst …", "can you also …"
bool goes_on(std::string_view text) {
    static const RE2 words(
        R"((?i)^\W*(?:bitte\s+|please\s+)?(?:ja|jo|ok|okay|na gut|alles klar|yes|yep|fine|und|auch|anschließend|anschliessend|danach|sonst|ansonsten|dann halt|dann eben|doch|oder|ach|oh|also|nee|nein|and|also|but|or|otherwise|(?:can|could) you also|(?:können|könnten|koennen|koennten) sie auch|(?:könnt|koennt) ihr auch|kannst du auch)(?:[^\pL]|$))"
    );
    return says(text, words);
}

/// "Stahlguss wäre auch ok": what would do as well, if it is about nothing new.
bool would_do(std::string_view text) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:(?:wäre|waere|ist|sind|wären) auch (?:ok|okay|gut|recht|möglich|moeglich|in ordnung)|(?:geht|ginge|gingen|gehen) auch|auch (?:ok|okay|recht)|tut'?s auch|(?:would|will) (?:also )?(?:do|be (?:fine|ok|okay)|work)(?: too| as well| also)?|(?:is|are) (?:fine|ok|okay) (?:too|as well|also))(?:[^\pL]|$))"
    );
    return says(text, words);
}

/// "Nur an der Stirnseite härten", "die Lagersitze bitte schleifen": a step at a feature of some
/// part, or a step alone, which nobody wants without a part.
bool limits_step(const std::string& text) {
    constexpr std::size_t kLongest = 90;
    static const RE2 only(
        R"((?i)^\W*(?:(?:bitte|aber|please)\s+)*(?:nur|bloß|bloss|lediglich|ausschließlich|only|just)\s)"
    );
    static const RE2 feature(
        R"((?i)(?:^|[^\pL])(?:(?:an|auf|in|bei)\s+)?(?:der|den|dem|die|das|beiden|am|im|einer|the)\s+(?:beiden\s+|ganzen\s+)?(?:stirn(?:seite|fläche)n?|lauf(?:fläche|bahn)e?n?|lagers(?:itz|telle)e?n?|dichtfläche?n?|sitz(?:e|fläche|flächen)?|bohrung(?:en)?|kanten?|enden?|zapfen|bund|nuts?|nuten|gewinde|verzahnung|oberfläche|außenseite|innenseite|mantelfläche|schultern?|ecken|schweißnähte?|front face|end faces?|ends|edges|bores?|holes?|threads?|bearing seats?)(?:[^\pL]|$))"
    );
    return text.size() <= kLongest && (says(text, only) || says(text, feature)) &&
           !asks_for_work(text);
}

/// "25 Stück": nobody seeks nothing but a number of pieces.
bool is_bare_amount(const std::string& text) {
    static const RE2 amount(
        R"((?i)\W*(?:(?:ok|okay|ja|also|dann|bitte|es sind|wir brauchen|we need|then)[\s,]+)*\d{1,6}\s*(?:stk|stck|stück|stueck|pcs|pieces|teile)\.?(?:\s+(?:bitte|dann|please))*(?:[\s,;–-]+(?:(?:der|die|das|und|sonst|ansonsten|rest|alles|andere|übrige|bleibt|bitte|everything|else|the|rest|all)\s+)*(?:wie\s+(?:gehabt|bisher|immer|besprochen)|gleich|unverändert|as\s+before|unchanged))?[\s.!]*)"
    );
    return RE2::FullMatch(text, amount);
}

/// Words that change nothing where one need runs and nobody waits for a word of its asker's: they
/// repeat what it says, or only approve.
bool said_of_the_only_need(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood,
    const std::vector<storage::NeedRecord>& needs
) {
    if (needs.size() == 1 && understood.processes.empty() &&
        told_that_it_stands(office, request, needs.front(), text)) {
        return true;
    }
    const bool waits = std::ranges::any_of(needs, [&](const storage::NeedRecord& need) {
        return waits_for_yes(office, need) || offer_stands(office, need);
    });
    if (needs.empty() || waits || !only_approves(text)) {
        return false;
    }
    reply(office, request, "thanks", {});
    return true;
}

/// A work, or pieces of a material: whoever reads it knows what is wanted.
bool stands_alone(const UnderstoodNeed& understood) {
    return !understood.processes.empty() || !understood.kind.empty() ||
           !understood.surface.empty() || !understood.heat_treatment.empty() ||
           (understood.quantity && !understood.materials.empty());
}

/// "Nur an IHS Industrieservice": whom to ask, and no work beside it.
bool only_says_whom(const Office& office, const Request& request, const std::string& text) {
    if (only_firms_in(text).empty()) {
        return false;
    }
    storage::NeedRecord said;
    said.asker_profile = request.speaker.profile_id;
    said.text = text;
    said.language = request.speaker.language;
    said.created_at = office.clock.now();
    return work_text(office, said) != text && !stands_alone(understand(office, said));
}

/// "Muster brauchen wir nicht mehr", whatever it is.
bool needs_no_longer(const std::string& text) {
    static const RE2 no_longer(
        R"((?i)^[^,.;:!?\n]{3,60}\s(?:brauchen|brauche|benötigen|benoetigen)\s(?:wir|ich)(?:\s\pL+){0,2}\s(?:nicht mehr|nimmer)(?:[\s,]+(?:danke|bitte))*[\s.!]*$)"
    );
    return takes_need_back(text) || says(text, no_longer);
}

}  // namespace

bool approved_by_mail(Office& office, const Request& request) {
    // Beside the subject of a letter that is answered the words alone count.
    static const RE2 answers(R"((?i)^\s*(?:aw|antw|re|wg|fw|fwd)\s*:)");
    const std::string& text = request.message.text;
    const bool goes_on = RE2::PartialMatch(request.message.subject, answers);
    if (request.message.place != Place::mail || !request.message.attachments.empty() ||
        (!goes_on && !only_approves(text))) {
        return false;
    }
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    return said_of_the_only_need(
        office, request, text, understood, recent_needs(office, request.speaker)
    );
}

bool ask_whether_it_belongs(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
) {
    const InboundMessage& message = request.message;
    if (text.size() > kLongestAfterthought || message.place == Place::room ||
        !message.attachments.empty() || request.speaker.profile_id.empty() || short_word(text) ||
        is_lone_digit(text) || small_talk(text) != SmallTalk::none) {
        return false;
    }
    auto needs = recent_needs(office, request.speaker);
    if (said_of_the_only_need(office, request, text, understood, needs)) {
        return true;
    }
    const bool more =
        !understood.quantity &&
        (would_do(text) || (understood.materials.empty() && (goes_on(text) || limits_step(text))));
    // "Muster brauchen wir nicht mehr" asks for nothing.
    const bool alone = !more && !is_bare_amount(text) && !only_says_whom(office, request, text) &&
                       !needs_no_longer(text) && (stands_alone(understood) || asks_for_work(text));
    if (alone) {
        std::erase_if(needs, [&](const storage::NeedRecord& need) {
            const UnderstoodNeed known = understand(office, need);
            const std::string told = whole_text(need);
            if (explains_what_is_meant(text) &&
                work_named(text, understood, told, known) != WorkNamed::no) {
                return false;
            }
            return other_work(text, understood, told, known) != OtherWork::may_be &&
                   !obliges_to_other_work(text, understood, told, known);
        });
    }
    if (needs.empty()) {
        return false;
    }
    offer_needs(office, request, text, std::move(needs));
    return true;
}

}  // namespace clusterlotse::commands
