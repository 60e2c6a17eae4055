#include "commands/moderator/changes_told.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/decision.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/needs/day_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// A longer text is something else.
constexpr std::size_t kLongestChangeTold = 300;

struct Told {
    std::string words;     ///< as the asker would have written them
    std::string reason;    ///< the moderator's words without the order
    bool plainly = false;  ///< he says that somebody wants it, or that it shall be changed
};

/// So many it was, where he says so: "Menge 250 statt 200", "250 Stück statt 200".
std::optional<double> amount_before(const std::string& text) {
    static const RE2 before(
        R"((?i)(?:(?:^|[^\pL])(?:\pL*menge|stückzahl|stueckzahl|quantity)\s[^.;!?\n]{0,40}?|\d\s?(?:stück|stk\.?|st\.?|teile|pcs|pieces|parts)\s+)(?:statt|anstatt|instead of)\s+(?:(?:bisher|vorher|der|den|the)\s+)*(\d{1,7})(?:$|[^\d.,]|[.,](?:$|[^\d])))"
    );
    std::string amount;
    return RE2::PartialMatch(text, before, &amount) ? std::optional(std::stod(amount))
                                                    : std::nullopt;
}

/// True where no clause is a decision: "Menge 250 statt 200, sonst freigeben" is more than a
/// change.
bool decides_nothing(const std::string& text) {
    return std::ranges::all_of(moderator_clauses(moderator_text(text)), [](const auto& clause) {
        const ModeratorWords words = read_moderator(clause);
        return words.nothing() || words.unclear;
    });
}

/// "Die brauchen nur noch 30, bitte ändern" is "wir brauchen nur noch 30".
Told as_of_asker_himself(const std::string& text, const NeedsNamed& named) {
    static const RE2 order(
        R"((?i)[\s,;.!–-]*(?:(?:kannst du|können sie|könnten sie|kannst|can you|und|and)\s)?(?:(?:bitte|mal|das|es|den bedarf|die anfrage|so|entsprechend|dort|it|that|this|please)\s)*(?:ändern|abändern|anpassen|korrigieren|eintragen|nachtragen|aktualisieren|berichtigen|umschreiben|change|update|adjust|correct)(?:\s(?:bitte|please|it|that|this|danke|accordingly))*[\s?.!]*$)"
    );
    static const RE2 order_first(
        R"((?i)^\s*(?:bitte\s)?(?:änder[en]*|korrigier[en]*|änderung|korrektur|change|update|correction)\b(?:\s(?:bitte|mal|den bedarf|die anfrage|the need))*[\s:,–-]*)"
    );
    static const RE2 says(
        R"((?i)\b(?:xaskerx|(?:der|die|the)\s(?:kundin|kunde|auftraggeberin|auftraggeber|customer|client)|kunde|kundin)\s(?:sagt|sagte|meint|schreibt|hat\s(?:mir\s)?(?:gesagt|geschrieben|angerufen)|rief an|hat gemeldet|says|said|called)[\s,:;]*(?:dass|daß|und|that|and)?\s*)"
    );
    static const RE2 needs(
        R"((?i)\b(?:xaskerx|(?:der|die|the)\s(?:kundin|kunde|auftraggeberin|auftraggeber|firma|customer|client)|kunde|kundin|die|er|sie)\s(?:braucht|brauchen|benötigt|benötigen|will|wollen|möchte|möchten|hätte|hätten|nimmt|nehmen)(?:\s(?:gern|gerne|doch|jetzt|nun))*\s)"
    );
    static const RE2 needs_english(
        R"((?i)\b(?:xaskerx|the\s(?:customer|client)|they)\s(?:now\s)?(?:needs?|wants?)\s(?:(?:only|just|now)\s)*)"
    );
    Told told;
    std::string marked = named.marked;
    told.plainly = named.any();
    told.reason = text;
    if (RE2::Replace(&marked, order, "")) {
        told.plainly = true;
        RE2::Replace(&told.reason, order, "");
    }
    told.plainly = RE2::Replace(&marked, order_first, "") || told.plainly;
    told.plainly = RE2::Replace(&marked, says, "") || told.plainly;
    told.plainly = RE2::Replace(&marked, needs_english, "we now need ") || told.plainly;
    told.plainly = RE2::Replace(&marked, needs, "wir brauchen jetzt ") || told.plainly;
    static const RE2 part_needed(
        R"((?i)\bxpartx\s(?:braucht|brauchen|will|wollen|benötigen|benötigt)\s(?:sie|die|er|xaskerx|der kunde|the customer)\s)"
    );
    RE2::Replace(&marked, part_needed, "wir brauchen sie jetzt ");
    static const RE2 amount(
        R"((?i)\b(?:sind es|es sind|erhöhe?n?(?: sie)?|reduziere?n?(?: sie)?|ändere?n?(?: sie)?(?: die menge)?|setze?n?(?: sie)?)\s((?:bitte\s|jetzt\s|doch\s|nur\s|noch\s|(?:bei|für)\s(?:xaskerx|xpartx)\s)*)(?:auf\s)?(\d{1,6})(?:\s(?:stück|stk\.?|teile))?\b)"
    );
    RE2::Replace(&marked, amount, "\\1es sind jetzt \\2 Stück");
    static const RE2 only(
        R"((?i)(wir brauchen jetzt) (?:nur noch|nur|jetzt|doch|lieber|nun|noch)(?:\s(?:nur|noch))*\s(\d))"
    );
    RE2::Replace(&marked, only, "\\1 \\2");
    if (!told.plainly && tells_what_holds(text) && decides_nothing(text)) {
        // That tells what holds, and not who wants it.
        told.plainly = true;
        told.reason.clear();
    }
    NeedsNamed rest = named;
    rest.marked = marked;
    told.words = without_naming(rest);
    return told;
}

/// The change for this need; nothing where the words change none of it, or it is his own.
std::optional<Told> told_of(
    Office& office, const Request& request, const storage::NeedRecord& need, const NeedsNamed& named
) {
    const std::string& text = request.message.text;
    if (text.size() > kLongestChangeTold || has_ended(need.state) ||
        is_asker(request.speaker, need)) {
        return std::nullopt;
    }
    Told told = as_of_asker_himself(text, named);
    if (!told.plainly || told.words.find('?') != std::string::npos ||
        !words_correct(office, need, told.words)) {
        return std::nullopt;
    }
    const auto before = amount_before(text);
    const auto quantity = before ? understand(office, need).quantity : std::nullopt;
    if (quantity && quantity->value != *before) {
        // It may be meant for another one.
        return std::nullopt;
    }
    return told;
}

}  // namespace

bool tells_what_holds(std::string_view text) {
    static const RE2 holds(
        R"((?i)(?:^|[^\pL])(?:(?:liefer|ziel|fertigstellungs|wunsch)?termin|lieferdatum|frist|menge|stückzahl|stueckzahl|werkstoff|material|toleranz|date|quantity)\s+(?:(?:ist|sind|beträgt|lautet|wird|jetzt|nun|neu|ab sofort|is|now)\s+)+(?:(?:der|die|den|das|am|bei|the)\s+)?(?:\d|\pL+\d)|(?:^|[^\pL])(?:(?:liefer|ziel|fertigstellungs|wunsch)?termin|menge|stückzahl|stueckzahl|werkstoff|material|quantity)\s+\S+(?:\s\pL+)?\s+(?:statt|instead of)\s|\d\s?(?:stück|stk\.?|teile|pcs|pieces|parts)\s+(?:statt|anstatt|instead of)\s+\d|\b1\.\d{4}\s+(?:statt|anstatt|instead of)\s)"
    );
    return says(text, holds);
}

std::optional<storage::NeedRecord> changed_behind_card(
    Office& office, const Request& request, const NeedsNamed& named
) {
    const auto before = amount_before(request.message.text);
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!before || named.any() || find_need_number(request.message.text) || !last ||
        !last->context.need_id || last->context.purpose == Purpose::moderator_talk) {
        return std::nullopt;
    }
    auto may_be_meant = living_needs(office);
    std::erase_if(may_be_meant, [&](const storage::NeedRecord& need) {
        const auto quantity = understand(office, need).quantity;
        return quantity && quantity->value != *before;
    });
    const bool one = may_be_meant.size() == 1 && may_be_meant.front().id == *last->context.need_id;
    return one ? std::optional(may_be_meant.front()) : std::nullopt;
}

bool tells_change(
    Office& office, const Request& request, const storage::NeedRecord& need, const NeedsNamed& named
) {
    return told_of(office, request, need, named).has_value();
}

bool change_told(
    Office& office, const Request& request, storage::NeedRecord need, const NeedsNamed& named
) {
    const auto told = told_of(office, request, need, named);
    if (!told) {
        return false;
    }
    const auto change = amend_need(office, need, with_day_named(told->words));
    if (!change) {
        return false;
    }
    const std::string changed = need.amendments.back();
    log_override(
        office, request, need, OverrideKind::edited, "", reason_or_none(first_line(told->reason))
    );
    Fields fields;
    fields.set("number", need.number).set("changed", changed).set("told", change->told);
    write_to_asker(office, need, "need_edited", fields, {Purpose::acknowledgement, need.id});
    reply_privately(office, request, "edited", fields, {Purpose::release, need.id});
    return true;
}

}  // namespace clusterlotse::commands
