#include "commands/endings/plain_orders.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/endings/order_papers.hpp"
#include "commands/endings/price_named.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

/// Nobody orders in more words than this.
constexpr std::size_t kLongestOrder = 160;

bool has_offered(const Invitation& firm) {
    return firm.state == InvitationState::offered || firm.state == InvitationState::offered_partly;
}

std::vector<Invitation> open_offers(Office& office, const NeedRecord& need) {
    std::vector<Invitation> offers;
    for (Invitation& firm : office.invitations.answered_of(need.id)) {
        if (has_offered(firm) && came_forward(office, firm)) {
            offers.push_back(std::move(firm));
        }
    }
    return offers;
}

/// What the firm wrote last asks something: "machen Sie das" may be the answer.
bool asks_something(Office& office, const Invitation& firm) {
    if (firm.state == InvitationState::questioned) {
        return true;
    }
    const auto answers = office.invitations.answers_of(firm.id);
    const auto last = std::find_if(answers.rbegin(), answers.rend(), [](const auto& answer) {
        return answer.from_supplier;
    });
    return last != answers.rend() && last->text.find('?') != std::string::npos;
}

bool begins(const std::string& words) {
    static const std::string lead =
        "(?:(?:ja|jo|ok|okay|gut|prima|super|passt|basst|baschd|klar|alles klar|einverstanden|dann|"
        "also|na|alla|hopp|ei|bitte|so|yes|fine|great|perfect|good|deal|right|well|please|then|und|"
        "and|we|wir) )*";
    static const std::string what =
        "(?: (?:sie|ihr|se|s|des|das|es|die|den|dann|bitte|so|ruhig|gern|gerne|teile|mal|jetzt|wie "
        "angeboten|wie besprochen|wie geschrieben|zu dem preis|zum angebotenen preis|fertig|los))*";
    static const RE2 order(
        lead +
        "(?:(?:machen|mach|macht|mache|maches|mached|machen s|mach s|machs|fertigen|fertigt|"
        "produzieren|produziert|bauen|baut) (?:sie|ihr|se|s|es|das|des|die)" +
        what + "|(?:machs|machts|machens)" + what +
        "|(?:fertigen|herstellen|produzieren|loslegen|anfangen|beginnen|starten|bestellen|"
        "ausfuehren)(?: bitte)?"
        "|(?:sie|ihr) (?:koennen|koennt|duerfen|duerft)(?: "
        "(?:dann|jetzt|gern|gerne|ruhig|das|es|die|teile|so|sofort|gleich))* "
        "(?:loslegen|anfangen|beginnen|starten|fertigen|produzieren|machen|bauen)"
        "|(?:koennen|koennt|duerfen) (?:sie |ihr )?(?:dann |jetzt |gern |gerne |ruhig |gleich )*"
        "(?:loslegen|anfangen|starten)"
        "|(?:legen|fangen) (?:sie |ihr )?(?:bitte |dann |ruhig |gern |gerne |gleich )*(?:los|an)"
        "|(?:leg|legt) (?:bitte |ruhig )*los|(?:fang|fangt) (?:bitte |ruhig )*an"
        "|los geht ?s|auf geht ?s|gekauft|bestellt"
        "|(?:ich |mer |mir )?(?:nehm|nehms|nemm|nemme|nehmen|nehme)(?: "
        "(?:ich|ichs|mer|mers|wir|wirs|"
        "s|des|das|es|so|gern|gerne|an))+"
        "|go ahead(?: (?:with|it|this|that|please|then))*"
        "|proceed(?: (?:with|it|this|that|the|order|please|then))*"
        "|let ?s do (?:it|this|that)|do it|(?:make|produce|build) (?:it|them|the parts)(?: please)?"
        "|(?:please )?(?:start|begin)(?: (?:production|please|now|with|the|parts))*"
        "|you (?:can|may) (?:start|go ahead|begin|proceed)(?: (?:now|then|please))*"
        "|take it|i ll take it|ll take (?:it|them))"
    );
    return RE2::FullMatch(words, order);
}

}  // namespace

bool takes_the_offer(const std::string& words) {
    static const RE2 takes(
        "(?:(?:ja|ok|okay|gut|prima|super|dann|also|hiermit|gern|gerne|bitte|yes|fine|great|well|"
        "we|i|wir|ich|mir|mer) )*(?:"
        "(?:nehmen|nehme|nehm|nemme)(?: (?:wir|ich|mer))?(?: (?:hiermit|gern|gerne))* (?:das|ihr|"
        "dein|euer|dieses) angebot(?: (?:gern|gerne|so|hiermit|dankend))* an"
        "|(?:das |ihr |dein |euer )?angebot (?:nehmen wir|nehme ich|nehm ich|nehmen mer)"
        "(?: (?:gern|gerne|hiermit|dankend))* an"
        "|(?:das |ihr )?angebot (?:ist |wird |wurde )?(?:hiermit )?angenommen"
        "|(?:bestellen|bestelle|bestell)(?: (?:wir|ich|hiermit|das|es|die teile|dann|jetzt|bei "
        "ihnen|bei euch|wie angeboten|zu ihrem angebot|zum angebotenen preis|so|gern|gerne))*"
        "|(?:accept|take) (?:your|the|this|that) (?:offer|quote|quotation|bid)"
        "|(?:your|the) (?:offer|quote|quotation) is accepted"
        "|(?:hereby )?order(?: (?:it|them|the parts|from you|as quoted|as offered))+"
        "|you(?: ve)? (?:have|got|ve got) the (?:order|job))"
    );
    return RE2::FullMatch(words, takes);
}

bool tells_to_begin(std::string_view text) {
    if (text.size() > kLongestOrder || text.find('?') != std::string_view::npos) {
        return false;
    }
    const auto clauses = clauses_of(beside_order_paper(text));
    const auto of_it = [](const Clause& clause) {
        return begins(clause.words) || agrees_to_price(clause.words);
    };
    return std::ranges::all_of(clauses, of_it) &&
           std::ranges::any_of(clauses, [](const Clause& clause) { return begins(clause.words); });
}

std::optional<Praise> praise_in(std::string_view text) {
    static const RE2 only(
        "(?:(?:ja|jo|ok|okay|gut|sehr gut|alles klar|klar|prima|super|klasse|toll|perfekt|bestens|"
        "wunderbar|top|fein|passt|basst|genau|so|das|es|wir|nur|dann|bitte|gern|gerne|danke|machen|"
        "mach|macht|weiter so|great|perfect|fine|good|yes|let s|lets|do|it|that|like|this|keep it "
        "up|thanks) )+"
    );
    static const RE2 praises(
        R"(\b(?:prima|super|klasse|toll|perfekt|bestens|wunderbar|top|fein|passt|basst|weiter so|machen wir|great|perfect|keep it up)\b)"
    );
    static const RE2 does(R"(\b(?:mach\w*|do)\b)");
    static const RE2 goes_on(R"(\bweiter so\b|\bkeep it up\b)");
    constexpr std::size_t kLongest = 80;
    const std::string words = text.size() <= kLongest && text.find('?') == std::string_view::npos
                                  ? plain_words(text)
                                  : std::string();
    const bool to_do = RE2::PartialMatch(words, does);
    if (!RE2::FullMatch(words + " ", only) || !RE2::PartialMatch(words, praises) ||
        (!to_do && !RE2::PartialMatch(words, goes_on))) {
        return std::nullopt;
    }
    return Praise{to_do};
}

bool tells_to_go_ahead(std::string_view text) {
    const auto praise = praise_in(text);
    return tells_to_begin(text) || (praise && praise->to_do);
}

bool order_given_plainly(
    Office& office, const Request& request, NeedRecord& need, const std::optional<Invitation>& about
) {
    if (!tells_to_go_ahead(request.message.text) || !need.state.can(NeedEvent::award) ||
        (about && (asks_something(office, *about) || !came_forward(office, *about)))) {
        return false;
    }
    const auto offers = open_offers(office, need);
    const bool of_one = offers.size() == 1 && (!about || about->id == offers.front().id);
    if (of_one && !asks_something(office, offers.front())) {
        ask_whether_award(office, request, need, offers.front(), AwardDoubt::not_named);
        return true;
    }
    if (offers.empty() || of_one) {
        return false;
    }
    const bool replies =
        !request.message.answers_to.empty() || !request.message.reply_token.empty();
    if (about && replies && has_offered(*about)) {
        ask_whether_award(office, request, need, *about, AwardDoubt::not_named);
    } else {
        ask_who_gets_it(office, request, need);
    }
    return true;
}

bool ordered_at_price(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    if (!price_named(text) || !accepts_offer(text) || !need.state.can(NeedEvent::award) ||
        open_offers(office, need).size() < 2) {
        return false;
    }
    ask_who_gets_it(office, request, need);
    return true;
}

bool offer_stands(Office& office, const NeedRecord& need) {
    return need.state.can(NeedEvent::award) && !open_offers(office, need).empty();
}

bool order_said(Office& office, const Request& request, const storage::OutboxReference& last) {
    auto need = last.context.need_id ? office.needs.find(*last.context.need_id) : std::nullopt;
    if (!need || !is_asker(request.speaker, *need) || last.recipient != request.speaker.address) {
        return false;
    }
    const auto about = last.context.invitation_id
                           ? office.invitations.find(*last.context.invitation_id)
                           : std::nullopt;
    return order_given_plainly(office, request, *need, about);
}

std::optional<Invitation> only_offer_taken(
    Office& office, const Request& request, const NeedRecord& need
) {
    const auto clauses = clauses_of(request.message.text);
    if (std::ranges::none_of(clauses, [](const Clause& clause) {
            return takes_the_offer(clause.words);
        })) {
        return std::nullopt;
    }
    auto offers = open_offers(office, need);
    return offers.size() == 1 ? std::optional(std::move(offers.front())) : std::nullopt;
}

}  // namespace clusterlotse::commands
