#include "commands/moderator/changes_told.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/decision.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/needs/day_corrections.hpp"
#include "commands/needs/needs.hpp"

#include <optional>
#include <re2/re2.h>

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
    return told;
}

}  // namespace

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
