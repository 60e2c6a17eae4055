#include "commands/questions/question_fit.hpp"

#include "commands/desk/words.hpp"
#include "commands/questions/question_topics.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr int kSameTopic = 4;
constexpr int kSameWord = 2;
constexpr int kYesOrNo = 1;

int shared_words(const std::string& words, const std::string& question) {
    int shared = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        const std::string stem = words.substr(begin, std::min(end - begin, kStem));
        const bool known = stem.size() >= kStem || stem.find_first_of("0123456789") == 0;
        shared += known && (" " + question).find(" " + stem) != std::string::npos ? 1 : 0;
        begin = end + 1;
    }
    return shared;
}

}  // namespace

std::optional<std::size_t> question_answered(
    std::string_view text,
    const std::vector<std::string>& questions,
    const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    const std::string said(text.substr(0, kReadOfMessage));
    const std::string words = plain_words(said);
    const unsigned spoken_of = topics_of(words) | topics_read(understand(said));
    const bool plain = says_yes_or_no(words);
    std::optional<std::size_t> best;
    int most = 0;
    bool single = false;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string question = plain_words(questions[i]);
        const unsigned asked = topics_of(question) | topics_read(understand(questions[i]));
        int score = (spoken_of & asked) != 0 ? kSameTopic : 0;
        score += kSameWord * std::min(shared_words(words, question), 2);
        score += plain && !asks_openly(question) ? kYesOrNo : 0;
        if (score > most) {
            most = score;
            best = i;
            single = true;
        } else if (score == most) {
            single = false;
        }
    }
    return single ? best : std::nullopt;
}

namespace {

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    int position = 0;
};

std::vector<Mark> marks_of(std::string_view text, const RE2& pattern) {
    std::vector<Mark> marks;
    const re2::StringPiece all(text.data(), text.size());
    std::size_t from = 0;
    re2::StringPiece found[3];
    while (pattern.Match(all, from, text.size(), RE2::UNANCHORED, found, 3)) {
        const re2::StringPiece& digit = found[1].empty() ? found[2] : found[1];
        const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
        marks.push_back({begin, begin + found[0].size(), digit[0] - '0'});
        from = marks.back().end;
    }
    return marks;
}

/// The words behind each mark; nothing where words stand before the first or a part is none.
std::vector<NumberedWords> parts_at(
    std::string_view text, const std::vector<Mark>& marks, int count
) {
    std::vector<NumberedWords> parts;
    if (marks.empty() || !trimmed(text.substr(0, marks.front().begin)).empty()) {
        return parts;
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : text.size();
        std::string words(trimmed(text.substr(marks[i].end, end - marks[i].end)));
        if (marks[i].position < 1 || marks[i].position > count || words.empty()) {
            return {};
        }
        parts.push_back({marks[i].position, std::move(words)});
    }
    return parts;
}

}  // namespace

std::vector<NumberedWords> numbered_answers(std::string_view text, int count) {
    // A time ("8:30") has no blank behind its colon.
    static const RE2 numbered(
        R"((?i)(?:[\s.;,!]+|^)(?:(?:und|and|zu|zur|auf|to|der) )*(?:(?:(?:rück|rueck)?frage|question)\s?(?:nr\.? ?|no\.? ?)?(\d)\s*[:),.–]?\s+|(?:nr\.? ?|no\.? ?|f|q)?(\d)\s*[:)–]\s+))"
    );
    static const RE2 listed(R"((?:^|\n)\s*(\d)()[.)]\s+)");
    auto parts = parts_at(text, marks_of(text, numbered), count);
    if (parts.empty()) {
        parts = parts_at(text, marks_of(text, listed), count);
        // "2. März" is a day.
        if (parts.size() < 2) {
            parts.clear();
        }
    }
    return parts;
}

namespace {

const RE2& of_delivery() {
    static const RE2 delivery(
        R"(\b(?:\w*liefer\w*|\w*termin\w*|brauch\w*|braeucht\w*|benoetig\w*|fertig\w*|schaff\w*|kriegen|make it|eil\w*|dring\w*|reich\w*|genueg\w*|spaetestens|deliver\w*|deadline|need\w*|urgent\w*|enough|ready|ship\w*|lead time)\b|^(?:ok |ja |und |bis |zu |ab )*(?:wann|wie (?:schnell|bald)|when|by when|how soon)(?: denn| genau| bitte)?$)"
    );
    return delivery;
}

/// What has a day of its own beside the delivery: material, papers, a visit.
const RE2& besides_delivery() {
    static const RE2 besides(
        R"(\b(?:\w*material|\w*abhol\w*|abgeholt|geholt|\w*zeichnung\w*|\w*freigabe\w*|freigegeben|\w*muster\w*|besichtig\w*|besuch\w*|vorbei\w*|beistell\w*|beigestellt|\w*besprech\w*|anruf\w*|telefon\w*|rueckmeld\w*|antwort\w*|drawings?|approval|pick\w*|collect\w*|samples?|visit|call|come by)\b)"
    );
    return besides;
}

}  // namespace

bool has_day_of_its_own(std::string_view question) {
    return says(plain_words(question), besides_delivery());
}

std::string without_other_days(
    std::string_view answer,
    const std::string& question,
    const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    const std::string asked = plain_words(question);
    const bool asks_for_it = (says(asked, of_delivery()) || understand(question).deadline) &&
                             !says(asked, besides_delivery());
    std::string rest;
    for (const std::string_view sentence : sentences_of(answer)) {
        const std::string words = plain_words(sentence);
        const bool about_it =
            !says(words, besides_delivery()) && (asks_for_it || says(words, of_delivery()));
        if (about_it || !understand(std::string(sentence)).deadline) {
            rest += sentence;
        }
    }
    return rest;
}

}  // namespace clusterlotse::commands
