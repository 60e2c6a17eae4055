#include "commands/discretion/models_kept.hpp"

#include "commands/asker/completed_need.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/named_models.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Es geht um das Modell Backstar 600"
constexpr std::string_view kModelStands = "Es geht um das Modell ";

/// The model that the words let stand, as it is written in the need; empty where they let none.
std::string model_in_words(const std::vector<std::string>& models, const std::string& text) {
    static const RE2 stands(
        R"((?i)\W*(?:(?:ja|ok|bitte|gern|gerne|dann|yes|please)[\s,]+)*(?:(?:mit|with|nennen:?|lesen:?|zeigen:?|inklusive|including)\s+(?:dem |the |der |die )?[„"“»«']?(.{4,44}?)[“"”»«']?(?:\s+(?:bitte|nennen|drin|please))*|(?:the |den |die |das |der )?[„"“»«']?(.{4,44}?)[“"”»«']?\s+(?:(?:darf|dürfen|kann|können|soll|sollen|may|can|ruhig|bitte|die firmen|die|so|drin|auch|sie)\s+)*(?:stehen\s?lassen|drin\s?lassen|stehen bleiben|drin\s?bleiben|lesen|drinstehen|stand|stay|read it|stay in|leave in))[\s.!]*)"
    );
    std::string with;
    std::string first;
    constexpr std::size_t kLongest = 90;
    if (text.size() > kLongest || !RE2::FullMatch(text, stands, &with, &first)) {
        return {};
    }
    const std::string said = folded(with.empty() ? first : with);
    const auto model =
        std::ranges::find_if(models, [&](const std::string& one) { return folded(one) == said; });
    return model == models.end() ? std::string() : *model;
}

}  // namespace

bool lets_model_stand(std::string_view amendment) {
    return amendment.starts_with(kModelStands);
}

std::vector<std::string> models_kept(const Office& office, const storage::NeedRecord& need) {
    std::vector<std::string> models;
    if (is_open(need)) {
        return models;
    }
    PlainWords plain(office.engine);
    const IsPlainWord is_plain = [&](std::string_view word) { return plain(word); };
    std::vector<std::string> stand;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        const std::string& text = i == 0 ? need.text : need.amendments[i - 1];
        if (lets_model_stand(text)) {
            stand.push_back(text.substr(kModelStands.size()));
            continue;
        }
        for (std::string& model : named_models(text, is_plain)) {
            if (std::ranges::find(models, model) == models.end()) {
                models.push_back(std::move(model));
            }
        }
    }
    std::erase_if(models, [&](const std::string& model) {
        return std::ranges::find(stand, model) != stand.end();
    });
    return models;
}

std::string without_models(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    std::string rest = text;
    for (const std::string& model : models_kept(office, need)) {
        const auto gap = model.rfind(' ');
        const RE2 written(
            "(?i)\\b" + RE2::QuoteMeta(model.substr(0, gap)) + "[ -]?" +
            RE2::QuoteMeta(model.substr(gap + 1)) + "\\b"
        );
        RE2::GlobalReplace(&rest, written, std::string(kLeftOut));
    }
    return rest;
}

bool may_let_model_stand(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    static const RE2 number(R"(\d{2,4})");
    return RE2::PartialMatch(text, number) &&
           !model_in_words(models_kept(office, need), text).empty();
}

bool model_let_stand(Office& office, const Request& request, storage::NeedRecord& need) {
    if (has_ended(need.state) || !may_let_model_stand(office, need, request.message.text)) {
        return false;
    }
    const std::string model = model_in_words(models_kept(office, need), request.message.text);
    complete_need(office, request, need, std::string(kModelStands) + model);
    return true;
}

}  // namespace clusterlotse::commands
