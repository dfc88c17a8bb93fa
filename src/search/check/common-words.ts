/** Words that searches in health and social care often hold, against which a slip shows. */
export const commonWords: ReadonlySet<string> = new Set(
  `accountability adherence adolescent alliance alliances alliancing assessment attitude attitudes barriers behaviour behavioural
  caregiver caregivers children clinical cognitive collaborate collaboration collaborative commission commissioner commissioners
  commissioning community communities competence complexity context contract contracting contracts coordination council councils
  delivery demographic determinants development diabetes disability economic education effectiveness empowerment engagement
  environment equity evaluation evidence experience experiences facilitators families feasibility financial framework governance
  government healthcare hospital hospitals housing hypertension implementation improvement incentive incentives inequalities
  inequality innovation integrated integration interagency interdisciplinary interprofessional intervention interventions
  knowledge leadership management mechanism mechanisms medicine mental mortality multiagency multidisciplinary neighbourhood
  network networks nursing obesity organisation organisational organisations outcome outcomes partner partners partnership
  partnerships patient patients perception perceptions performance pharmacist physician policies population prevalence prevention
  primary procurement professional professionals programme programmes psychiatric psychological psychosocial qualitative quality
  randomised realist recovery referral rehabilitation relationship relationships resilience resource resources satisfaction
  schizophrenia screening service services social stakeholder stakeholders strategies strategy stigma surveillance sustainability
  synthesis systematic teamwork telehealth telemedicine therapeutic therapy transformation treatment voluntary vulnerable
  wellbeing workforce workplace`.split(/\s+/),
);
