#include "matching/vocabulary/vocabulary_entry.hpp"

#include "domain/nearest.hpp"
#include "matching/vocabulary/vocabulary.hpp"

namespace clusterlotse::matching {
namespace {

std::string in_quotes(std::string_view key) {
    return "'" + std::string(key) + "'";
}

}  // namespace

void fail(const FilePlace& place, const std::string& text) {
    throw VocabularyError(std::string(place.file) + ":" + std::to_string(place.line) + ": " + text);
}

FilePlace place_of(std::string_view file, const toml::node& node) {
    return {file, node.source().begin.line};
}

FilePlace Entry::place(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return place_of(file_, node != nullptr ? *node : table_);
}

void Entry::allow(const std::set<std::string_view>& keys) const {
    for (const auto& [key, node] : table_) {
        if (!keys.contains(key.str())) {
            fail(
                place_of(file_, node),
                "unknown key " + in_quotes(key.str()) + "; the nearest known is " +
                    in_quotes(nearest_of(key.str(), keys))
            );
        }
    }
}

std::string Entry::text(std::string_view key, bool required) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) {
        if (required) {
            fail(place(), in_quotes(key) + " is missing");
        }
        return {};
    }
    if (!node->is_string() || node->as_string()->get().empty()) {
        fail(place(key), in_quotes(key) + " must be a text");
    }
    return node->as_string()->get();
}

bool Entry::flag(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node != nullptr && !node->is_boolean()) {
        fail(place(key), in_quotes(key) + " must be true or false");
    }
    return node != nullptr && node->as_boolean()->get();
}

float Entry::fraction(std::string_view key, float otherwise) const {
    const toml::node* node = table_.get(key);
    return node == nullptr ? otherwise : fraction_of(*node, key);
}

std::vector<PlacedText> Entry::list(std::string_view key) const {
    std::vector<PlacedText> texts;
    const toml::node* node = table_.get(key);
    if (node == nullptr) {
        return texts;
    }
    if (!node->is_array()) {
        fail(place(key), in_quotes(key) + " must be a list of texts");
    }
    for (const toml::node& item : *node->as_array()) {
        if (!item.is_string() || item.as_string()->get().empty()) {
            fail(place_of(file_, item), in_quotes(key) + " must hold texts only");
        }
        texts.push_back({item.as_string()->get(), place_of(file_, item)});
    }
    return texts;
}

const toml::table* Entry::sub_table(std::string_view key, const char* holds) const {
    const toml::node* node = table_.get(key);
    if (node != nullptr && !node->is_table()) {
        fail(place(key), in_quotes(key) + " must be a table of " + holds);
    }
    return node == nullptr ? nullptr : node->as_table();
}

std::vector<std::pair<std::string, float>> Entry::weights(std::string_view key) const {
    std::vector<std::pair<std::string, float>> result;
    if (const toml::table* table = sub_table(key, "codes and weights")) {
        for (const auto& [code, weight] : *table) {
            result.emplace_back(std::string(code.str()), fraction_of(weight, key));
        }
    }
    return result;
}

std::vector<std::pair<std::string, std::string>> Entry::codes(std::string_view key) const {
    std::vector<std::pair<std::string, std::string>> result;
    if (const toml::table* table = sub_table(key, "codes")) {
        for (const auto& [code, other] : *table) {
            if (!other.is_string()) {
                fail(place_of(file_, other), in_quotes(key) + " must hold codes only");
            }
            result.emplace_back(std::string(code.str()), other.as_string()->get());
        }
    }
    return result;
}

std::vector<std::pair<std::string, Range>> Entry::ranges(std::string_view key) const {
    std::vector<std::pair<std::string, Range>> result;
    if (const toml::table* table = sub_table(key, "ranges")) {
        for (const auto& [name, node] : *table) {
            const toml::array* pair = node.as_array();
            const auto number = [&](std::size_t at) {
                return pair != nullptr && pair->size() == 2 ? (*pair)[at].value<double>()
                                                            : std::nullopt;
            };
            const std::optional<double> least = number(0);
            const std::optional<double> most = number(1);
            if (!least || !most || *least < 0 || *most < *least) {
                fail(
                    place_of(file_, node),
                    in_quotes(name.str()) + " must be two rising numbers like [3, 400]"
                );
            }
            result.emplace_back(std::string(name.str()), Range{*least, *most});
        }
    }
    return result;
}

float Entry::fraction_of(const toml::node& node, std::string_view key) const {
    const std::optional<double> value = node.value<double>();
    if (!node.is_number() || !value || *value < 0 || *value > 1) {
        fail(place_of(file_, node), in_quotes(key) + " must be a number from 0 to 1");
    }
    return static_cast<float>(*value);
}

}  // namespace clusterlotse::matching
