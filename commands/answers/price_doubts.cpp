#include "commands/answers/price_doubts.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

constexpr std::size_t kMostDoubts = 8;
constexpr std::size_t kLongestInDoubt = 200;

/// German and English, in full and shortened.
constexpr const char* kMonth =
    "(?:jan(?:uar|uary)?|jänner|feb(?:ruar|ruary)?|märz|maerz|mrz|mar(?:ch)?|apr(?:il)?|mai|may|"
    "june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|"
    "de[zc](?:ember)?)";

bool is_number_of_need(const std::string& amount, const std::string& need_text) {
    const RE2 whole("(?:^|[^\\d])" + RE2::QuoteMeta(amount) + "(?:[^\\d]|$)");
    return RE2::PartialMatch(need_text, whole);
}

/// What stands before a number makes it a date, a size, a number of pieces or a
/// name.
bool led_to_something_else(std::string_view before) {
    static const RE2 glued(R"([\pL\d.,:/×Ø#+=*_-]$)");
    static const RE2 word(
        R"((?i)(?:^|[^\pL])(?:kw|woche|week|wk|cw|ab|bis|von|of|statt|bei|am|vom|zum|den|dem|seit|from|until|till|by|pos|position|nr|nummer|no|number|punkt|ø|durchmesser|länge|breite|m|ra|rz|dn|pn|sw|din|iso|en|iatf|rev|index|zeichnung|auf|x|um|at|on|the|halle|klasse|unter|under|below|über|ueber|above|over|oberhalb|größer|groesser|größere|als|than|lots?|lose?|losgröße|losgroesse|seriengröße|serien?|mindest\pL*|min|minimum|moq)\.?:?\s*$)"
    );
    static const RE2 name(R"(\p{Lu}{2,}[\pL\d-]*\s*$)");
    static const RE2 month(std::string(R"((?i)(?:^|[^\pL]))") + kMonth + R"(\.?\s*(?:the\s+)?$)");
    return says(before, glued) || says(before, word) || says(before, name) || says(before, month);
}

/// What stands behind it does. "14. Januar" and "12.12." are days, and
/// behind cents a sentence ends.
bool followed_by_something_else(std::string_view after, bool exact, bool dotted) {
    static const RE2 glued(R"(^(?:[\pL\d/:%°"×*-]|[.,]\d|\s*[x×*]\s*\d|\s*-\s*\d))");
    static const RE2 word(
        R"((?i)^\s*(?:st(?:ü|ue)?c?k\pL*|stck|st\.|teile?n?|drehteile?n?|pcs?|pieces?|parts?|mm|cm|m|my|µm|kg|g|t|wochen?|tagen?|monaten?|arbeitstagen?|werktagen?|at|days?|weeks?|months?|uhr|h|std\.?|stunden?|hours?|minuten?|prozent|percent|%|mann|leute|maschinen|jahren?|years?|von|of|aufwärts|aufwaerts|upwards|and up|und mehr|or more|hrc|hv|hb|bar|grad)(?:[^\pL]|$))"
    );
    static const RE2 month(
        std::string(R"((?i)^(?:st|nd|rd|th)?\.?\s*(?:of\s+)?)") + kMonth + R"((?:[^\pL]|$))"
    );
    static const RE2 day(R"(^\.\s*\S)");
    static const RE2 date(R"(^\.)");
    return says(after, glued) || says(after, word) || says(after, month) ||
           (!exact && says(after, day)) || (dotted && says(after, date));
}

}  // namespace

std::vector<PriceDoubt> price_doubts(
    const std::string& text, const std::string& need_text, bool asks
) {
    static const RE2 number(R"((\d{1,5}(?:[.,]\d{1,2})?))");
    static const RE2 cents(R"(\d{1,5}[.,]\d{2})");
    static const RE2 little(R"(0\d*(?:[.,]\d+)?|\d|\d\.\d|20[2-9]\d)");
    static const RE2 total(
        R"((?i)(?:^|[^\pL])(?:alles|gesamt\pL*|insgesamt|komplett|zusammen|pauschal|total|altogether|all in)(?:[^\pL]|$))"
    );
    std::vector<PriceDoubt> found;
    if (text.size() > kLongestInDoubt) {
        return found;
    }
    re2::StringPiece rest(text);
    re2::StringPiece one;
    while (found.size() < kMostDoubts && RE2::FindAndConsume(&rest, number, &one)) {
        const auto begin = static_cast<std::size_t>(one.data() - text.data());
        const std::string amount(one.data(), one.size());
        const std::size_t end = begin + amount.size();
        const bool exact = RE2::FullMatch(amount, cents);
        const std::string_view all(text);
        if (led_to_something_else(all.substr(0, begin)) ||
            followed_by_something_else(
                all.substr(end), exact, amount.find('.') != std::string::npos
            ) ||
            RE2::FullMatch(amount, little) || (asks && !exact) ||
            is_number_of_need(amount, need_text)) {
            continue;
        }
        found.push_back({amount, says(text, total), end});
    }
    return found;
}

void ask_for_price(
    Office& office,
    const storage::NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    Fields& fields
) {
    const auto records = office.invitations.answers_of(invitation.id);
    const bool open = answer.kind == AnswerKind::unclear || answer.kind == AnswerKind::interest ||
                      answer.kind == AnswerKind::offer || answer.kind == AnswerKind::question;
    if (!open || !answer.prices.empty() || records.empty() || !records.back().from_supplier) {
        return;
    }
    const std::string& text = records.back().text;
    const auto doubts = price_doubts(text, whole_text(need), answer.kind == AnswerKind::question);
    static const RE2 four(R"(\s*4\s*[.)!]?\s*)");
    fields.set("price_missing", doubts.empty() && says_only(text, four))
        .set("prices_unread", doubts.size() > 1);
    if (doubts.size() == 1) {
        fields.set("price", doubts.front().amount).set("price_total", doubts.front().total);
    }
}

std::vector<PriceDoubt> asked_prices(Office& office, const Invitation& invitation) {
    const auto need = office.needs.find(invitation.need_id);
    const auto records = office.invitations.answers_of(invitation.id);
    if (!need || has_ended(need->state) || records.empty() || !records.back().from_supplier) {
        return {};
    }
    const auto read = storage::parse_answer(records.back().reading);
    if (!read || !read->prices.empty() || read->kind == AnswerKind::decline ||
        read->kind == AnswerKind::withdrawn || read->kind == AnswerKind::needs_time) {
        return {};
    }
    return price_doubts(records.back().text, whole_text(*need), read->kind == AnswerKind::question);
}

bool price_settled(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.purpose == Purpose::read_back && row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const bool yes = says_yes(request.message.text);
    if (!invitation || !speaks_for(request.speaker, *invitation) ||
        !(yes || says_no(request.message.text))) {
        return false;
    }
    const auto doubts = asked_prices(office, *invitation);
    const auto need = office.needs.find(invitation->need_id);
    if (doubts.empty() || !need) {
        return false;
    }
    if (!yes) {
        Fields fields;
        fields.set("number", need->number).set("work", headline_for_suppliers(office, *need));
        const storage::OutboxContext again{Purpose::read_back, need->id, invitation->id};
        reply(office, request, "answer_how", fields, again);
        return true;
    }
    std::string words = office.invitations.answers_of(invitation->id).back().text;
    const bool german = request.speaker.language == Language::de;
    for (auto doubt = doubts.rbegin(); doubt != doubts.rend(); ++doubt) {
        words.insert(
            doubt->end,
            doubt->total ? (german ? " € gesamt" : " € in total")
                         : (german ? " €/Stück" : " € each")
        );
    }
    answer_need(office, request, *invitation, words);
    return true;
}

}  // namespace clusterlotse::commands
