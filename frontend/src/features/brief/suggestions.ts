import type { VisitType } from '@/shared/api/types/bookings';

export interface Suggestion {
  text: string;
  proof: string;
  must: boolean;
  weight: number;
}

function must(text: string, proof: string, weight: number): Suggestion {
  return { text, proof, must: true, weight };
}

function nice(text: string, proof: string, weight: number): Suggestion {
  return { text, proof, must: false, weight };
}

/** Objectives that a buyer usually has for a visit of this type: a start to change, not a form to fill. */
export const suggestions: Record<VisitType, Suggestion[]> = {
  SV: [
    must('Is this the company on the invoice, at this address?', 'Licence, gate sign and name compared', 40),
    must('Does it make our product itself?', 'Photos of our product’s process running', 40),
    nice('Is anything made elsewhere?', 'Store, shipping papers and staff agree', 20),
  ],
  FA: [
    must('Can it make our quantity in our time?', 'Machines, shifts and current load counted', 35),
    must('Does quality control work at each stage?', 'Records of this month beside the line', 35),
    must('Are materials checked and kept apart?', 'Incoming checks and labels seen', 20),
    nice('Would it invest in our order?', 'Who decides, and what they promised', 10),
  ],
  EA: [
    must('Are wages and hours as the law says?', 'Pay and time records of one month', 35),
    must('Is the building safe for the people in it?', 'Exits, extinguishers and machine guards seen', 35),
    must('Do the materials have clean origin papers?', 'Chain of documents for one lot', 30),
  ],
  PPC: [
    must('Are the right materials here?', 'Labels and samples against our list', 50),
    must('Is the plan realistic?', 'Schedule compared with the load of the line', 30),
    nice('Does everybody work from our approved sample?', 'Signed sample at the line', 20),
  ],
  DUP: [
    must('Does what comes off the line match the specification?', 'Measured sample with photos', 50),
    must('Will it be ready in time?', 'Finished share and output per day', 30),
    nice('Are problems found and repaired?', 'Rework table and its records', 20),
  ],
  PSI: [
    must('Do the finished goods pass at our quality level?', 'Random sample with counts by severity', 60),
    must('Is the quantity complete?', 'Cartons counted and 80 % packed', 20),
    must('Is packing and marking right?', 'Photos of carton, label and content', 20),
  ],
  CLC: [
    must('Are the right goods loaded, all of them?', 'Count by carton while loading', 50),
    must('Is the container clean, dry and sound?', 'Photos from inside before loading', 25),
    must('Is it sealed with the number on the papers?', 'Photo of the seal on the door', 25),
  ],
  REL: [
    must('Who decides about our orders?', 'Names, positions and how they answered', 40),
    must('What will they promise on the open points?', 'Each promise with its date', 40),
    nice('How important are we to them?', 'Signs seen on the floor and in the talk', 20),
  ],
  VIR: [
    must('Is our product on the line today?', 'Shown live at the machine', 60),
    must('Does the hall match what we were told?', 'Route chosen by us, walked without a cut', 40),
  ],
  ACC: [
    must('Prepare and interpret our meeting', 'Agenda agreed beforehand, minutes afterwards', 60),
    must('Write down what both sides promised', 'List with dates, read back to both', 40),
  ],
  OPP: [
    must('Find three more sources nearby', 'Address, contact and what they make', 60),
    nice('What is new on the floors here?', 'Coarse trends, no other brands', 40),
  ],
};
