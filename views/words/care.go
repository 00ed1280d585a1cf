package words

// CareLine finishes the heading of a care card, such as "Call 999 or go to
// A&E now if:", with what a safety question asks. It is "" for questions that
// stand on no card.
func CareLine(question string) string { return careLines[question] }

// CareHeading is the one thing to do, by tier. It ends in "if:", and a list
// of CareLines follows.
func CareHeading(tier string) string { return careHeadings[tier] }

var careHeadings = map[string]string{
	"emergency": "Call 999 or go to A&E now if:",
	"urgent":    "Ask for an urgent GP appointment or get help from NHS 111 if:",
	"soon":      "See a GP or physio soon if:",
}

var careLines = map[string]string{
	"RF-E1":  "you have chest pain, or tightness or pressure in your chest, now or in the last 24 hours",
	"RF-E2":  "you have an ache between your shoulder blades and also feel short of breath, dizzy, light-headed, sick or sweaty",
	"RF-E3":  "a very bad, tearing or ripping pain started suddenly in your chest, back or tummy",
	"RF-E4":  "you find it hard to breathe, you are coughing up blood, or you have passed out",
	"RF-E5":  "you have new numbness or tingling around your genitals, bottom or inner thighs",
	"RF-E6":  "it is newly hard to pee, or you cannot feel or control when you pee or poo",
	"RF-E7":  "both legs feel weak, numb or tingly, or walking has suddenly got harder",
	"RF-E8":  "the pain started after a serious accident, such as a car crash or a fall from a height",
	"RF-E9":  "you have sudden face droop, slurred speech, double vision, loss of balance, or a sudden headache not like any other",
	"RF-U1":  "you have a very high temperature, or feel hot, cold or shivery, or very unwell with this pain",
	"RF-U2":  "you have lost weight without trying",
	"RF-U3":  "you have thin bones (osteoporosis), take steroid tablets for a long time, or are 65 or over, and the pain started suddenly or after a small fall, bump or lift",
	"RF-U4":  "you have ever had cancer, and this spine pain is new or getting worse",
	"RF-U5":  "you have new or worse weakness or numbness in an arm or leg, clumsy hands, or trouble with buttons, keys or balance",
	"RF-U6":  "the pain is there all the time, is worse at night, and is not eased by rest or any position",
	"RF-U7":  "the pain feels like a tight band round your chest or tummy",
	"RF-U8":  "there is a new lump or swelling on your back, or your back has changed shape",
	"RF-U9":  "it hurts more to breathe in, or you have a new cough with phlegm, or a swollen or painful calf",
	"RF-U10": "you have bad tummy pain, keep being sick, or your skin or the whites of your eyes have gone yellow",
	"RF-U11": "you have a weak immune system, or have had a recent infection or operation, or have injected drugs, and this spine pain is new",
	"RF-U12": "the pain is worse when you sneeze, cough or poo",
	"RF-U13": "you have a new painful rash or blisters on 1 side of your back or chest",
	"RF-S1":  "the pain started after a smaller fall, knock or injury",
	"RF-S2":  "you have tingling or pins and needles in 1 arm that is not new and not getting worse, with no weakness",
	"RF-S3":  "you are under 45, and have had stiffness for more than 3 months that is worse in the morning, wakes you late in the night, and eases when you move",
	"RF-S4":  "the pain is getting worse, or it stops you sleeping or doing everyday things",
	"RF-S5":  "this is your first ever spine pain and you are under 20, or over 55",
	"RF-S6":  "nobody has checked this upper back pain yet. That can be a GP, physio, pharmacist or 111",
	"RF-S7":  "a doctor has told you not to exercise, or you have chest pain on effort, a heart problem or high blood pressure that is not under control",
}
