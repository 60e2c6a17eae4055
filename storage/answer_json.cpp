#include "storage/answer_json.hpp"

#include <nlohmann/json.hpp>

namespace clusterlotse::storage {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kNoteKinds[] = {"at_most", "at_least", "lacks", "busy"};

struct NoAnswer {};

template <class Value>
void put(Json& object, const char* key, const std::optional<Value>& value) {
    if (value) {
        object[key] = *value;
    }
}

void put(Json& object, const char* key, const std::optional<Date>& value) {
    if (value) {
        object[key] = iso_date(*value);
    }
}

void put(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) {
        object[key] = value;
    }
}

void put(Json& object, const char* key, bool value) {
    if (value) {
        object[key] = true;
    }
}

template <class Value>
void take(const Json& object, const char* key, Value& value) {
    const auto found = object.find(key);
    if (found != object.end()) {
        value = found->get<Value>();
    }
}

template <class Value>
void take(const Json& object, const char* key, std::optional<Value>& value) {
    const auto found = object.find(key);
    if (found != object.end()) {
        value = found->get<Value>();
    }
}

void take(const Json& object, const char* key, std::optional<Date>& value) {
    const auto found = object.find(key);
    if (found != object.end()) {
        value = parse_iso_date(found->get<std::string>());
    }
}

Json to_json(const Price& price) {
    Json object{{"amount", price.amount}, {"currency", price.currency}};
    put(object, "unit", price.unit);
    put(object, "approximate", price.approximate);
    put(object, "without_vat", price.without_vat);
    put(object, "for_quantity", price.for_quantity);
    put(object, "max", price.max);
    put(object, "at_least", price.at_least);
    put(object, "condition", price.condition);
    return object;
}

Price to_price(const Json& object) {
    if (!object.is_object()) {
        throw NoAnswer{};
    }
    Price price;
    take(object, "amount", price.amount);
    take(object, "currency", price.currency);
    take(object, "unit", price.unit);
    take(object, "approximate", price.approximate);
    take(object, "without_vat", price.without_vat);
    take(object, "for_quantity", price.for_quantity);
    take(object, "max", price.max);
    take(object, "at_least", price.at_least);
    take(object, "condition", price.condition);
    return price;
}

Json to_json(const ProfileNote& note) {
    Json object{{"kind", kNoteKinds[static_cast<std::size_t>(note.kind)]}, {"field", note.field}};
    put(object, "limit", note.limit);
    put(object, "until", note.until);
    put(object, "value", note.value);
    put(object, "process", note.process);
    put(object, "wording", note.wording);
    return object;
}

ProfileNote to_note(const Json& object) {
    ProfileNote note;
    std::string kind;
    take(object, "kind", kind);
    const auto* const found = std::find(std::begin(kNoteKinds), std::end(kNoteKinds), kind);
    if (found == std::end(kNoteKinds)) {
        throw NoAnswer{};
    }
    note.kind = static_cast<ProfileNote::Kind>(found - std::begin(kNoteKinds));
    take(object, "field", note.field);
    take(object, "limit", note.limit);
    take(object, "until", note.until);
    take(object, "value", note.value);
    take(object, "process", note.process);
    take(object, "wording", note.wording);
    return note;
}

std::string dump(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class Value, class Read>
std::optional<Value> parse(std::string_view json, Read read) {
    try {
        const Json object = Json::parse(json);
        return object.is_object() ? std::optional<Value>(read(object)) : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    } catch (const NoAnswer&) {
        return std::nullopt;
    }
}

Answer to_answer(const Json& object) {
    Answer answer;
    const auto kind = answer_kind_named(object.value("kind", std::string("unclear")));
    if (!kind) {
        throw NoAnswer{};
    }
    answer.kind = *kind;
    take(object, "sure", answer.sure);
    take(object, "interested", answer.interested);
    take(object, "available_from", answer.available_from);
    take(object, "delivery", answer.delivery);
    take(object, "lead_time_days", answer.lead_time_days);
    take(object, "lead_time_in_working_days", answer.lead_time_in_working_days);
    take(object, "needs_time_until", answer.needs_time_until);
    take(object, "valid_until", answer.valid_until);
    take(object, "day_in_doubt", answer.day_in_doubt);
    take(object, "capacity_again_from", answer.capacity_again_from);
    take(object, "question", answer.question);
    take(object, "partial_what", answer.partial_what);
    take(object, "names_exchange", answer.names_exchange);
    for (const Json& price : object.value("prices", Json::array())) {
        answer.prices.push_back(to_price(price));
    }
    for (const Json& term : object.value("terms", Json::array())) {
        answer.terms.push_back(term.get<std::string>());
    }
    for (const Json& word : object.value("reasons", Json::array())) {
        if (const auto reason = decline_reason_named(word.get<std::string>())) {
            answer.reasons.push_back(*reason);
        }
    }
    for (const Json& words : object.value("wording", Json::array())) {
        answer.wording.push_back({words.at(0).get<std::string>(), words.at(1).get<std::string>()});
    }
    for (const Json& note : object.value("teaches", Json::array())) {
        answer.teaches.push_back(to_note(note));
    }
    return answer;
}

}  // namespace

std::string answer_json(const Answer& answer) {
    Json object{{"kind", name_of(answer.kind)}};
    put(object, "sure", answer.sure);
    put(object, "interested", answer.interested);
    put(object, "available_from", answer.available_from);
    put(object, "delivery", answer.delivery);
    put(object, "lead_time_days", answer.lead_time_days);
    put(object, "lead_time_in_working_days", answer.lead_time_in_working_days);
    put(object, "needs_time_until", answer.needs_time_until);
    put(object, "valid_until", answer.valid_until);
    put(object, "day_in_doubt", answer.day_in_doubt);
    put(object, "capacity_again_from", answer.capacity_again_from);
    put(object, "question", answer.question);
    put(object, "partial_what", answer.partial_what);
    put(object, "names_exchange", answer.names_exchange);
    for (const Price& price : answer.prices) {
        object["prices"].push_back(to_json(price));
    }
    for (const std::string& term : answer.terms) {
        object["terms"].push_back(term);
    }
    for (const DeclineReason reason : answer.reasons) {
        object["reasons"].push_back(name_of(reason));
    }
    for (const Wording& words : answer.wording) {
        object["wording"].push_back(Json::array({words.field, words.words}));
    }
    for (const ProfileNote& note : answer.teaches) {
        object["teaches"].push_back(to_json(note));
    }
    return dump(object);
}

std::optional<Answer> parse_answer(std::string_view json) {
    return parse<Answer>(json, to_answer);
}

std::string note_json(const ProfileNote& note) {
    return dump(to_json(note));
}

std::optional<ProfileNote> parse_note(std::string_view json) {
    return parse<ProfileNote>(json, to_note);
}

}  // namespace clusterlotse::storage
