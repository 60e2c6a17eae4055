#include "adapters/email/mime/quote_marks.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxBlockLines = 40;
constexpr std::size_t kMaxContinuation = 12;

enum class Label { none, from, sent, date, to, copy, subject, other };

Label label_of(const BodyLine& line, std::string& value) {
    static const RE2 pattern(
        "^[*_\\s>|]{0,8}(?:"
        "(von|from|de|da|van|från|fra|od|absender|expéditeur|mittente|remitente|lähettäjä|kimden|"
        "от|"
        "кого|feladó|发件人|差出人|寄件者|寄件人)|"
        "(gesendet(?: am)?|sent|envoyé(?: le)?|enviado(?: el| em)?|enviada(?: "
        "em)?|inviato|verzonden|"
        "skickat|sendt|wysłano|odesláno|lähetetty|gönderildi|gönderilen tarih|отправлено|发送时间|"
        "送信日時|elküldve|trimis|date sent)|"
        "(datum|date|fecha|data|dato|дата|日期|tarih|päivämäärä)|"
        "(an|to|à|a|para|per|aan|till|til|do|komu|empfänger|destinataire|vastaanottaja|kime|кому|"
        "címzett|către|收件人|宛先)|"
        "(cc|kopie|kopie \\(cc\\)|bcc|copie|copia|копия|抄送)|"
        "(betreff|betrifft|subject|subj|thema|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|"
        "temat|"
        "předmět|aihe|konu|тема|主题|件名|tárgy|subiect)|"
        "(wichtigkeit|importance|priorität|priority|antwort an|reply-to|anlagen?|attachments?|"
        "organisation|message-id|kategorien))"
        "\\s?[*_]{0,3}\\s?[:：][*_]{0,3}(.*)$"
    );
    if (line.blank || line.folded.size() >= kMaxMarkLine || line.folded.find(':') > 40) {
        return Label::none;
    }
    std::string found[7];
    if (!RE2::FullMatch(
            line.folded,
            pattern,
            &found[0],
            &found[1],
            &found[2],
            &found[3],
            &found[4],
            &found[5],
            &found[6],
            &value
        )) {
        return Label::none;
    }
    for (int i = 0; i < 7; ++i) {
        if (!found[i].empty()) {
            return static_cast<Label>(i + 1);
        }
    }
    return Label::none;
}

}  // namespace

QuoteMark header_block_at(const std::vector<BodyLine>& lines, std::size_t at) {
    std::string value;
    Label label = label_of(lines[at], value);
    if (label == Label::none || lines[at].quote || label == Label::other) {
        return {};
    }
    bool seen[8] = {};
    bool address = false;
    std::size_t labels = 0;
    std::size_t end = at;
    std::size_t gap = 0;
    for (std::size_t i = at; i < lines.size() && i < at + kMaxBlockLines; ++i) {
        label = label_of(lines[i], value);
        if (label == Label::none || lines[i].quote) {
            const std::size_t allowed = seen[4] || seen[5] ? kMaxContinuation : 2;
            if (++gap > allowed || lines[i].quote ||
                (lines[i].blank && i + 1 < lines.size() && lines[i + 1].blank)) {
                break;
            }
            continue;
        }
        const auto index = static_cast<std::size_t>(label);
        if (seen[index] && label == Label::from) {
            break;  // the block of an older message
        }
        seen[index] = true;
        address = address || value.find('@') != std::string::npos;
        ++labels;
        gap = 0;
        end = i + 1;
    }
    const bool sent = seen[static_cast<std::size_t>(Label::sent)];
    const bool subject = seen[static_cast<std::size_t>(Label::subject)];
    const bool date = sent || seen[static_cast<std::size_t>(Label::date)];
    const bool from = seen[static_cast<std::size_t>(Label::from)];
    const bool to = seen[static_cast<std::size_t>(Label::to)];
    const bool many = from && labels >= 3 && (date || to) && (subject || sent || address);
    const bool few = from && labels == 2 && (address || sent) && (date || subject);
    return many || few ? QuoteMark{end - at, true, false} : QuoteMark{};
}

QuoteMark notes_block_at(const std::vector<BodyLine>& lines, std::size_t at) {
    static const RE2 moment(
        "^(?:gesendet: )?\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?: "
        "[ap]m)?(?: \\w{3,4})?$"
    );
    static const RE2 person("^(?:an|to|bitte antworten an|please respond to)$");
    static const RE2 topic("^(?:thema|subject|betreff)$");
    if (lines[at].blank || lines[at].quote || at + 1 >= lines.size() ||
        !RE2::FullMatch(lines[at + 1].folded, moment)) {
        return {};
    }
    bool to = false;
    for (std::size_t i = at + 2; i < lines.size() && i < at + 24; ++i) {
        to = to || RE2::FullMatch(lines[i].folded, person);
        if (to && RE2::FullMatch(lines[i].folded, topic)) {
            return {std::min(next_filled(lines, i + 1) + 1, lines.size()) - at, true, false};
        }
    }
    return {};
}

}  // namespace clusterlotse::email
