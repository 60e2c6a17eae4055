#include "storage/profile_files/fields.hpp"

#include "domain/nearest.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::profile_files {

namespace {

const nlohmann::json::array_t kNoElements;

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    });
}

std::string listed(std::initializer_list<std::string_view> words) {
    std::string all;
    for (const std::string_view word : words) {
        all += (all.empty() ? "" : ", ") + std::string(word);
    }
    return all;
}

}  // namespace

void Fields::problem(const std::string& key, const std::string& text, bool unknown_code) const {
    const std::string path = key.empty() ? path_ : path_of(key);
    const std::string name = readable_path(path);
    context_.problems.add(
        context_.place(path, false), (name.empty() ? "" : name + ": ") + text, unknown_code
    );
}

bool Fields::is_object() const {
    if (!object_.is_object()) {
        problem("", std::string("must be an object {…}, is ") + type_in_words(object_));
        return false;
    }
    return true;
}

const nlohmann::json* Fields::find(const char* key) {
    known_.emplace_back(key);
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
}

std::string Fields::clean(const char* key, const nlohmann::json& value, std::size_t most) {
    if (!value.is_string()) {
        const bool number = value.is_number();
        problem(
            key,
            std::string("must be a text") + (number ? " in quotes" : "") + ", is " +
                type_in_words(value)
        );
        return "";
    }
    const auto& text = value.get_ref<const std::string&>();
    if (has_control_character(text)) {
        problem(key, "contains a control character");
        return "";
    }
    if (text.size() > most) {
        problem(key, "is longer than " + std::to_string(most) + " bytes");
        return "";
    }
    return text;
}

std::string Fields::text(const char* key, std::size_t most) {
    const nlohmann::json* value = find(key);
    return value == nullptr ? "" : clean(key, *value, most);
}

std::optional<std::string> Fields::optional_text(const char* key) {
    std::string value = text(key, 1000);
    return value.empty() ? std::nullopt : std::optional(std::move(value));
}

std::string Fields::required_text(const char* key) {
    const std::size_t before = context_.problems.size();
    std::string value = text(key, 300);
    if (value.find_first_not_of(" \t\r\n") == value.npos && context_.problems.size() == before) {
        problem(key, object_.contains(key) ? "must not be empty" : "is missing");
    } else if (value.find_first_of("\r\n") != value.npos) {
        problem(key, "contains a line break");
    }
    return value;
}

std::optional<double> Fields::number(const char* key, double least) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_number()) {
        problem(key, std::string("must be a number, is ") + type_in_words(*value));
        return std::nullopt;
    }
    const double number = value->get<double>();
    if (!(number >= least) || !std::isfinite(number)) {
        problem(key, "must not be negative");
        return std::nullopt;
    }
    return number;
}

std::optional<std::int64_t> Fields::whole_number(
    const char* key, std::int64_t least, std::int64_t most
) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const bool number = value->is_number();
    const double amount = number ? value->get<double>() : 0;
    if (!number || amount != std::floor(amount)) {
        problem(
            key,
            std::string("must be a whole number, is ") +
                (number ? "a fraction" : type_in_words(*value))
        );
        return std::nullopt;
    }
    if (amount < static_cast<double>(least) || amount > static_cast<double>(most)) {
        problem(key, "must lie between " + std::to_string(least) + " and " + std::to_string(most));
        return std::nullopt;
    }
    return static_cast<std::int64_t>(amount);
}

std::optional<Range> Fields::range(const char* key) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_array() || value->size() != 2) {
        problem(key, "must be [min, max], either may be null");
        return std::nullopt;
    }
    Range range;
    for (std::size_t i = 0; i < 2; ++i) {
        const nlohmann::json& end = (*value)[i];
        if (end.is_null()) {
            continue;
        }
        const std::string place = std::string(key) + "/" + std::to_string(i);
        if (!end.is_number()) {
            problem(place, std::string("must be a number or null, is ") + type_in_words(end));
            return std::nullopt;
        }
        const double number = end.get<double>();
        if (!(number >= 0) || !std::isfinite(number)) {
            problem(place, "must not be negative");
            return std::nullopt;
        }
        (i == 0 ? range.min : range.max) = number;
    }
    if (range.min && range.max && *range.min > *range.max) {
        problem(key, "has a minimum above its maximum");
        return std::nullopt;
    }
    return range;
}

std::optional<Date> Fields::date(const char* key) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto date =
        value->is_string() ? parse_iso_date(value->get_ref<const std::string&>()) : std::nullopt;
    if (!date) {
        problem(key, "must be a day that exists, written \"2027-05-31\"");
    }
    return date;
}

const nlohmann::json::array_t& Fields::list(const char* key) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return kNoElements;
    }
    if (!value->is_array()) {
        problem(key, std::string("must be a list […], is ") + type_in_words(*value));
        return kNoElements;
    }
    if (value->size() > kMostElements) {
        problem(key, "has more than " + std::to_string(kMostElements) + " elements");
        return kNoElements;
    }
    return value->get_ref<const nlohmann::json::array_t&>();
}

std::vector<std::string> Fields::texts(const char* key) {
    std::vector<std::string> values;
    const auto& elements = list(key);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string place = std::string(key) + "/" + std::to_string(i);
        const std::string value = clean(place.c_str(), elements[i], 300);
        if (!value.empty()) {
            values.push_back(value);
        } else if (elements[i].is_string() && elements[i].get_ref<const std::string&>().empty()) {
            problem(place, "must not be empty");
        }
    }
    return values;
}

std::string Fields::word(const char* key, std::initializer_list<std::string_view> words) {
    const std::string value = text(key);
    if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) {
        return value;
    }
    problem(
        key,
        in_quotes(value) + " is not known; must be one of " + listed(words) + "; did you mean \"" +
            nearest_of(value, words) + "\"?"
    );
    return "";
}

void Fields::refuse_unknown_keys() {
    for (const auto& [key, value] : object_.items()) {
        if (context_.problems.full()) {
            context_.problems.add({}, "");
            return;
        }
        if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
            const Position at = context_.place(path_of(key), true);
            const std::string where = readable_path(path_);
            context_.problems.add(
                at,
                (where.empty() ? "" : where + ": ") + "unknown key " + in_quotes(key) +
                    "; did you mean \"" + nearest_of(key, known_) + "\"?"
            );
        }
    }
}

}  // namespace clusterlotse::profile_files
