#include "commands/discretion/models_kept.hpp"

#include "commands/asker/completed_need.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/named_models.hpp"
#include "commands/discretion/ruled_out_firms.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Es geht um das Modell Backstar 600", and what only keeps in mind that he named it.
constexpr std::string_view kModelStands =
    "\x1F"
    "Es geht um das Modell ";
constexpr std::string_view kModelNamed =
    "\x1F"
    "Genannt wurde das Modell ";

bool is_among(const std::vector<std::string>& models, const std::string& model) {
    return std::ranges::any_of(models, [said = folded(model)](const std::string& one) {
        return folded(one) == said;
    });
}

/// All models that the need names, and those among them that may be read.
struct Models {
    std::vector<std::string> named;
    std::vector<std::string> stand;

    void add(std::vector<std::string> models) {
        for (std::string& model : models) {
            if (!is_among(named, model)) {
                named.push_back(std::move(model));
            }
        }
    }
};

Models models_of(const storage::NeedRecord& need, const IsPlainWord& plain) {
    Models models;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        const std::string& text = i == 0 ? need.text : need.amendments[i - 1];
        if (text.starts_with(kModelStands)) {
            models.stand.push_back(text.substr(kModelStands.size()));
        } else if (text.starts_with(kModelNamed)) {
            models.add({text.substr(kModelNamed.size())});
        } else {
            models.add(named_models(text, plain));
        }
    }
    return models;
}

/// "Backstar" of "Backstar 600".
std::string name_of(const std::string& model) {
    return model.substr(0, model.rfind(' '));
}

/// The model as it is written anywhere: "Backstar600", "BACKSTAR-600".
std::string pattern_of(const std::string& model) {
    return "(?i)(^|[^\\pL\\pN])" + RE2::QuoteMeta(name_of(model)) + "[\\s\\x{00A0}-]*" +
           RE2::QuoteMeta(model.substr(model.rfind(' ') + 1)) + "([^\\pL\\pN]|$)";
}

/// The name without its number, and what is put together with it: "der Backstar läuft wieder",
/// "Backstaröfen".
std::string without_name(const std::string& text, const std::string& name, PlainWords& plain) {
    const RE2 written("(?i)(^|[^\\pL\\pN])(" + RE2::QuoteMeta(name) + "\\pL*(?:-\\pL+)*)");
    std::string kept;
    re2::StringPiece rest(text);
    re2::StringPiece before;
    std::string word;
    const char* begin = text.data();
    while (RE2::FindAndConsume(&rest, written, &before, &word)) {
        const char* end = rest.data();
        kept.append(begin, end - word.size());
        kept += plain(word) ? word : std::string(kLeftOut);
        begin = end;
    }
    return kept.append(begin, text.data() + text.size());
}

/// The model that the words let stand, as it is written in the need; empty where they let none.
std::string model_in_words(const std::vector<std::string>& models, const std::string& text) {
    static const RE2 stands(
        R"((?i)\W*(?:(?:ja|ok|bitte|gern|gerne|dann|yes|please)[\s,]+)*(?:(?:mit|with|nennen:?|lesen:?|zeigen:?)\s+(?:dem |the |der |die )?[„"“»«']?(.{4,44}?)[“"”»«']?(?:\s+(?:bitte|nennen|drin|please))*|(?:the |den |die |das |der )?[„"“»«']?(.{4,44}?)[“"”»«']?\s+(?:(?:darf|dürfen|kann|können|soll|sollen|may|can|ruhig|bitte|die firmen|die|so|drin|auch|sie)\s+)*(?:stehen\s?lassen|drin\s?lassen|stehen bleiben|drin\s?bleiben|lesen|drinstehen|stand|stay|read it|stay in|leave in))[\s.!]*)"
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

std::vector<std::string> models_kept(const Office& office, const storage::NeedRecord& need) {
    if (is_open(need)) {
        return {};
    }
    PlainWords plain(office.engine);
    Models models = models_of(need, [&](std::string_view word) { return plain(word); });
    std::erase_if(models.named, [&](const std::string& model) {
        return is_among(models.stand, model);
    });
    return std::move(models.named);
}

std::string without_models(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    if (is_open(need)) {
        return text;
    }
    PlainWords plain(office.engine);
    const IsPlainWord is_plain = [&](std::string_view word) { return plain(word); };
    Models models = models_of(need, is_plain);
    models.add(named_models(text, is_plain));
    std::string rest = text;
    for (const std::string& model : models.named) {
        if (!is_among(models.stand, model)) {
            const RE2 written(pattern_of(model));
            RE2::GlobalReplace(&rest, written, "\\1" + std::string(kLeftOut) + "\\2");
        }
    }
    std::vector<std::string> read;
    std::ranges::transform(models.stand, std::back_inserter(read), name_of);
    for (const std::string& model : models.named) {
        if (!is_among(read, name_of(model))) {
            rest = without_name(rest, name_of(model), plain);
        }
    }
    return rest;
}

bool keeps_models(std::string_view amendment) {
    return amendment.starts_with(kModelStands) || amendment.starts_with(kModelNamed);
}

std::string model_told(std::string_view amendment, Language language) {
    if (!amendment.starts_with(kModelStands)) {
        return {};
    }
    return (language == Language::de ? "Es geht um das Modell " : "It is about the model ") +
           std::string(amendment.substr(kModelStands.size()));
}

bool names_kept_model(const storage::NeedRecord& need, std::string_view amendment) {
    if (!amendment.starts_with(kModelStands)) {
        return false;
    }
    const RE2 written(pattern_of(std::string(amendment.substr(kModelStands.size()))));
    const auto names_it = [&](const std::string& text) {
        return !keeps_models(text) && RE2::PartialMatch(text, written);
    };
    return names_it(need.text) || std::ranges::any_of(need.amendments, names_it);
}

void note_models(Office& office, storage::NeedRecord& need, const std::string& text) {
    if (is_open(need) || has_ended(need.state)) {
        return;
    }
    PlainWords plain(office.engine);
    const IsPlainWord is_plain = [&](std::string_view word) { return plain(word); };
    const Models known = models_of(need, is_plain);
    bool noted = false;
    for (const std::string& model : named_models(text, is_plain)) {
        if (!is_among(known.named, model) && !is_among(known.stand, model)) {
            need.amendments.push_back(std::string(kModelNamed) + model);
            noted = true;
        }
    }
    if (noted) {
        office.needs.update(need);
    }
}

void set_models_kept(
    const Office& office, const storage::NeedRecord& need, const std::string& text, Fields& fields
) {
    auto kept = models_kept(office, need);
    std::erase_if(kept, [&](const std::string& model) {
        const RE2 written(pattern_of(model));
        return !RE2::PartialMatch(text, written);
    });
    fields.set("models_kept", joined(kept, "“, „"))
        .set("model", kept.empty() ? std::string() : kept.front());
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
